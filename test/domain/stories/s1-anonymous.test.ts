import { aCase, anna, at, bo, lead, shippedRules, text } from '../a-case';

/** S1 Ballerup: anonymous, a neighbour, Christmas, a threat; isolation broken. */

const referredBeforeChristmas = () =>
  aCase('ballerup').on('2025-12-19 14:30').referred({ referrer: 'neighbour', referrerWantsToStayUnnamed: true });

const accepted = () => referredBeforeChristmas().on('2025-12-22 09:30').accepted();

const metForCoffee = () =>
  accepted()
    .on('2025-12-22 14:00')
    .logged('notMet')
    .on('2025-12-29 11:00')
    .logged('refusedToTalk')
    .on('2026-01-02 10:00')
    .met();

const threatened = () =>
  metForCoffee()
    .on('2026-01-12 13:00')
    .met()
    .does('recordIncident', { kind: 'threat', happenedAt: at('2026-01-12 12:40'), visitsInPairs: true, note: text });

const seenInPairs = () => {
  const story = threatened().on('2026-01-13 09:00').by(lead);
  const incident = story.state.incidents[0]?.id ?? story.last;
  story.does('reviewIncident', { incident, note: text }).by(anna);
  return story.metAtEveryFollowUpUntil('2026-01-20 10:00').met({ participants: [bo] });
};

const lifted = () =>
  seenInPairs()
    .phase('clarifying')
    .metAtEveryFollowUpUntil('2026-02-18 09:00')
    .by(lead)
    .does('liftPairRule', { reason: text })
    .by(anna);

const onHisOwnFeet = () =>
  lifted()
    .phase('motivating')
    .metAtEveryFollowUpUntil('2026-03-10 10:00')
    .met({ activities: ['housingAssociation'] })
    .does('giveConsent', { to: { kind: 'person', role: 'authority' }, toWhom: text, what: ['name'] })
    .phase('stabilising')
    .metAtEveryFollowUpUntil('2026-05-04 10:00')
    .met({ activities: ['healthServices', 'network', 'publicInstitutions'] })
    .phase('closing')
    .metAtEveryFollowUpUntil('2026-06-08 11:00');

describe('S1.1 a neighbour phones on Friday 19.12.2025 at 14.30', () => {
  test('triage is due on Tuesday 23.12 as the municipality closes (B5, lokalt fastsat)', () => {
    const story = referredBeforeChristmas();
    expect(story.due('triage')).toBe('23.12.2025 16.00');
    expect(story.task('triage')?.basis).toMatchObject({ clause: 'B5', setting: { key: 'triage.workingDays' } });
  });

  test('the first attempt is due 5 working days after the referral, 02.01.2026, with 24 and 31 December closed', () => {
    expect(accepted().due('firstAttempt')).toBe('02.01.2026 16.00');
  });

  test('the first attempt is due 30.12 where both days are open', () => {
    const open = shippedRules('ballerup', (shipped) => ({
      ...shipped,
      calendar: { ...shipped.calendar, closedDays: ['06-05'] },
    }));
    const story = aCase('ballerup', open).on('2025-12-19 14:30').referred().on('2025-12-22 09:30').accepted();
    expect(story.due('firstAttempt')).toBe('30.12.2025 16.00');
  });

  test('no name is in the state, and his texts are not kept there', () => {
    expect(JSON.stringify(accepted().state)).not.toContain(text);
  });
});

test('S1.2 refusing to talk is an attempt, not a decline; coffee is a contact', () => {
  const story = metForCoffee();
  expect(story.status).toBe('active');
  expect(story.has('declined')).toBe(false);
  expect(story.state.contacts.map(({ outcome }) => outcome)).toEqual(['notMet', 'refusedToTalk', 'contactMade']);
  expect(story.task('firstAttempt')).toBeUndefined();
  expect(story.due('followUp')).toBe('09.01.2026 23.59');
});

describe('S1.3 a threat (B11)', () => {
  test('is a task for the team lead, sets visits in pairs, and ends nothing', () => {
    const story = threatened();
    expect(story.status).toBe('active');
    expect(story.task('incident')).toMatchObject({ asks: [{ role: 'teamLead' }], basis: { clause: 'B11' } });
    expect(story.due('incident')).toBe('13.01.2026 23.59');
    expect(story.due('pairRule')).toBe('11.02.2026 23.59');
    expect(story.state.ended).toBeUndefined();
  });

  test('the pair rule is looked at again when it should be, and lifted on 18.02', () => {
    const story = lifted();
    expect(story.timeline('reminded').filter((line) => line.includes('pairRule'))).toEqual([
      '11.02.2026 08.00 reminded pairRule',
      '12.02.2026 08.00 reminded pairRule',
    ]);
    expect(story.state.pairRule).toBeUndefined();
  });
});

describe('S1.4 to S1.6 phase by phase to the end', () => {
  test('each phase forward by one is ordinary and asks for no reason (B16)', () => {
    expect(onHisOwnFeet().timeline('phaseChanged')).toEqual([
      '20.01.2026 10.00 phaseChanged → clarifying',
      '18.02.2026 09.00 phaseChanged → motivating',
      '10.03.2026 10.00 phaseChanged → stabilising',
      '04.05.2026 10.00 phaseChanged → closing',
    ]);
  });

  test('the need is reviewed every 90 days as it goes on (B15)', () => {
    expect(onHisOwnFeet().timeline('needReviewed')).toEqual(['23.03.2026 08.00 needReviewed']);
  });

  test('on 08.06.2026 the isolation is broken (B20), and the only date left is the correction window', () => {
    const story = onHisOwnFeet().does('endOnGround', {
      ground: 'isolationBroken',
      contactTo: ['network', 'authorities'],
      selfReliant: 'withoutOtherMeasure',
      reasons: text,
    });
    expect(story.endedOn).toBe('08.06.2026 isolationBroken');
    expect(story.event('caseEnded').data).toMatchObject({
      basis: { topic: 'ending', clause: 'B20', assessed: { by: { kind: 'staff' } } },
      contactTo: ['network', 'authorities'],
      toConfirm: false,
    });
    expect(story.next).toBe('09.06.2026 11.00 correctionWindowOver');
    expect(story.openTasks).toEqual([]);
  });
});
