import type { LocalSettings } from '../../domain/rules/settings';
import { anAcceptedCase, anna, bo, type CaseStory, lead, shippedRules, text } from './a-case';

const withUnreachable = (more: Partial<LocalSettings['unreachable']>) =>
  shippedRules('ballerup', (shipped) => ({ ...shipped, unreachable: { ...shipped.unreachable, ...more } }));

/** Anna's case, never met since 02.02.2026 and tried in four ways: on 04.05 the question is open. */
const asked = (book = shippedRules('ballerup')) =>
  anAcceptedCase('2026-02-02', 'ballerup', book)
    .triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09', '2026-03-24')
    .on('2026-05-04 09:00');
const annaLetsItEnd = (story = asked()) => story.by(anna).does('answerMayItEnd', { answer: 'end', reason: text });
const leadLetsItEnd = (story = asked()) =>
  story.by(lead).does('answerMayItEnd', { answer: 'end', reason: text, asLead: true });
const otherLead = 'f0000000-0000-4000-8000-0000000000f0' as typeof lead;

describe('an answer that lets the case end', () => {
  test('given by the case’s own worker, asks the team lead for a word on it while the grace period runs', () => {
    const story = annaLetsItEnd();
    expect(story.status).toBe('ending');
    expect(story.task('secondWord')?.asks).toEqual([{ role: 'teamLead', otherThan: anna }]);
    expect(story.due('secondWord')).toBe('03.06.2026 23.59');
    story.on('2026-06-05');
    expect(story.toldOf('secondWord')).toEqual([
      '04.05.2026 09.00 secondWord reminder → teamLead',
      '27.05.2026 08.00 secondWord reminder → teamLead',
      '02.06.2026 08.00 secondWord reminder → teamLead',
    ]);
  });

  test.each([
    [
      'a second worker who leads the team',
      (story: CaseStory) => story.does('addSecondWorker', { worker: lead }).by(lead),
      true,
    ],
    ['the worker, who leads the team as well', (story: CaseStory) => story.by(anna), true],
    ['a colleague in the team', (story: CaseStory) => story.by(bo), false],
  ])('given by %s, asks for another’s word too', (_who, as, asLead) => {
    const story = as(asked()).does('answerMayItEnd', { answer: 'end', reason: text, asLead });
    expect(story.task('secondWord')).toBeDefined();
    expect(story.event('graceStarted').data).toMatchObject({ secondWord: 'asked', toConfirm: true });
  });

  test('given by the team lead, whose case it is not, stands alone', () => {
    const story = leadLetsItEnd();
    expect(story.task('secondWord')).toBeUndefined();
    story.on('2026-06-05');
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: false });
  });

  test('asks nobody more where the municipality has set so; settings that change later change nothing for it', () => {
    const story = annaLetsItEnd(asked(withUnreachable({ secondWord: 'none' })));
    expect(story.task('secondWord')).toBeUndefined();
    const [settings] = story.book.settings;
    if (!settings) throw new Error('no settings');
    const changed = { ...settings.unreachable, secondWord: 'teamLead' as const };
    story.decidesSettings({ ...settings, version: 2, from: '2026-05-05' as never, unreachable: changed });
    story.on('2026-05-06 10:00');
    expect(story.task('secondWord')).toBeUndefined();
    story.on('2026-06-05');
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: false });
  });
});

describe('the second word', () => {
  test('agrees: the case ends when the grace period is over, and nothing is left to confirm', () => {
    const story = annaLetsItEnd().on('2026-05-06 10:00').by(lead).does('agreeToEnding', { reason: text });
    expect(story.task('secondWord')).toBeUndefined();
    expect(story.toldOf('endingAgreedTo')).toEqual(['06.05.2026 10.00 endingAgreedTo → worker']);
    story.on('2026-06-05');
    const { data } = story.event('caseEnded');
    expect(data).toMatchObject({ on: '2026-06-03', toConfirm: false, basis: { assessed: { by: { id: anna } } } });
    expect(data.agreed).toMatchObject({ by: { id: lead }, event: story.event('endingAgreedTo').seq });
    expect(data.restsOnOneWord).toBeUndefined();
  });

  test('goes on instead, with a reason: the case is active on a plan counted from then', () => {
    const story = annaLetsItEnd().on('2026-05-06 10:00').by(lead).does('continueInstead', { reason: text });
    expect(story.status).toBe('active');
    expect(story.openTasks.map(({ kind }) => kind)).not.toContain('mayItEnd');
    expect(story.state.plan).toMatchObject({
      days: 90,
      attempts: 4,
      countFrom: story.now,
      assessed: { by: { id: lead } },
    });
    expect(story.toldOf('continuedInstead')).toEqual(['06.05.2026 10.00 continuedInstead → worker']);
    story.on('2026-08-04 11:00');
    expect(story.timeline('moreAttemptsAsked').at(-1)).toBe('04.08.2026 10.00 moreAttemptsAsked until 18.08.2026');
  });

  test('goes on with other terms, none below the floors', () => {
    const story = annaLetsItEnd().by(lead);
    const low = { plan: { days: 29, attempts: 3 }, reason: text };
    expect(story.tries('continueInstead', low)).toMatchObject({
      rejected: 'outOfRange',
      params: { field: 'plan.days' },
    });
    story.does('continueInstead', { plan: { days: 30, attempts: 3 }, reason: text });
    expect(story.state.plan).toMatchObject({ days: 30, attempts: 3 });
  });

  test('is not said: the case ends all the same, and another than who answered confirms it', () => {
    const story = annaLetsItEnd().on('2026-06-05 10:00');
    expect(story.endedOn).toBe('03.06.2026 unreachable');
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: true, restsOnOneWord: true });
    expect(story.task('toConfirm')?.asks).toEqual([{ role: 'teamLead', otherThan: anna }]);
    expect(story.by(anna).tries('confirmEnding', { reason: text })).toMatchObject({ rejected: 'notForThisPerson' });
    expect(story.by(lead).tries('confirmEnding', { reason: text })).toBeUndefined();
    expect(story.state.ended).toMatchObject({ toConfirm: false, confirmed: { by: { id: lead } } });
  });

  test.each(['agreeToEnding', 'continueInstead'] as const)('%s is another’s than who answered', (type) => {
    const story = annaLetsItEnd().by(anna);
    const refused = { rejected: 'notForThisPerson', params: { right: ['anotherLead'] } };
    expect(story.tries(type, { reason: text })).toEqual(refused);
    expect(story.by(lead).tries(type, { reason: text })).toBeUndefined();
  });

  test('is not asked for twice, nor where the lead has answered, nor of a decline', () => {
    const agreed = annaLetsItEnd().by(lead).does('agreeToEnding', { reason: text });
    const none = { rejected: 'nothingOpen', params: { what: 'secondWord' } };
    for (const story of [agreed, leadLetsItEnd()])
      expect(story.by(otherLead).tries('agreeToEnding', { reason: text })).toEqual(none);
    const declined = anAcceptedCase('2026-02-02', 'gentofte').does('recordDecline', {}).by(lead);
    expect(declined.tries('agreeToEnding', { reason: text })).toEqual(none);
    expect(declined.tries('continueInstead', { reason: text })).toEqual(none);
  });

  test('may go on instead where nobody answered and the plan let it end', () => {
    const story = asked().on('2026-05-20 10:00').by(lead);
    expect(story.status).toBe('ending');
    expect(story.tries('agreeToEnding', { reason: text })).toMatchObject({ rejected: 'nothingOpen' });
    story.does('continueInstead', { reason: text });
    expect(story.status).toBe('active');
  });

  test('comes with the grace period out of a decline that was taken back', () => {
    const story = annaLetsItEnd().on('2026-05-06 10:00').does('recordDecline', {});
    expect(story.task('secondWord')).toBeUndefined();
    story.does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.task('secondWord')).toBeDefined();
  });
});

describe('the answer is taken back while the grace period runs', () => {
  test.each([
    ['who gave it', (story: CaseStory) => story.by(anna), false],
    ['the team lead', (story: CaseStory) => story.by(lead), true],
  ])('by %s, with a reason: the question is asked again with all its days', (_who, as, asLead) => {
    const story = as(annaLetsItEnd().on('2026-05-11 10:00')).does('takeBackAnswer', { reason: text, asLead });
    expect(story.status).toBe('active');
    expect(story.timeline('answerTakenBack', 'mayItEndAsked').slice(-2)).toEqual([
      '11.05.2026 10.00 answerTakenBack',
      '11.05.2026 10.00 mayItEndAsked until 26.05.2026',
    ]);
    expect(story.event('mayItEndAsked').data.again).toBe('takenBack');
    expect(story.task('secondWord')).toBeUndefined();
    expect(story.task('endingToCome')).toBeUndefined();
  });

  test('also once the lead has agreed; and by nobody else', () => {
    const story = annaLetsItEnd().by(lead).does('agreeToEnding', { reason: text });
    const refused = { rejected: 'notForThisPerson', params: { right: ['whoAnswered', 'teamLead'] } };
    expect(story.by(bo).tries('takeBackAnswer', { reason: text })).toEqual(refused);
    expect(story.by(anna).tries('takeBackAnswer', { reason: text })).toBeUndefined();
  });

  test('not where nobody answered, nor after the end', () => {
    const onPlan = asked().on('2026-05-20 10:00');
    expect(onPlan.tries('takeBackAnswer', { reason: text })).toMatchObject({ rejected: 'nothingOpen' });
    const ended = annaLetsItEnd().on('2026-06-05');
    expect(ended.tries('takeBackAnswer', { reason: text })).toMatchObject({ rejected: 'notAllowedInStatus' });
  });

  test('whoever is told of it is another than who took it back', () => {
    const byAnna = annaLetsItEnd().on('2026-05-11 10:00').by(anna).does('takeBackAnswer', { reason: text });
    expect(byAnna.toldOf('answerTakenBack')).toEqual(['11.05.2026 10.00 answerTakenBack → teamLead']);
    const byLead = annaLetsItEnd().on('2026-05-11 10:00').by(lead);
    byLead.does('takeBackAnswer', { reason: text, asLead: true });
    expect(byLead.toldOf('answerTakenBack')).toEqual([
      '11.05.2026 10.00 answerTakenBack → worker',
      '11.05.2026 10.00 answerTakenBack → teamLead',
    ]);
    const told = byLead.messages.filter(({ kind }) => kind === 'answerTakenBack');
    expect(told.map(({ notTo }) => notTo)).toEqual([lead, lead]);
  });
});

describe('the worker’s own plan', () => {
  test('ends the case where nobody answers, and is confirmed by another than who made it', () => {
    const story = asked().by(anna).on('2026-06-20');
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: true, restsOnOneWord: true });
    expect(story.tries('confirmEnding', { reason: text })).toMatchObject({ rejected: 'notForThisPerson' });
    expect(story.by(lead).tries('confirmEnding', { reason: text })).toBeUndefined();
  });

  test('made by another, is confirmed by whoever leads', () => {
    const story = asked().by(lead).does('setUnreachablePlan', { days: 60, attempts: 3, reason: text }).by(anna);
    story.on('2026-06-25');
    expect(story.event('caseEnded').data.restsOnOneWord).toBeUndefined();
    expect(story.by(lead).tries('confirmEnding', { reason: text })).toBeUndefined();
  });
});
