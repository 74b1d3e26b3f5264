import { unreachableFrom } from '../../domain/case/silence';
import { anAcceptedCase, at, day, shown, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();

describe('"behovet vurderes løbende" (B15, G15)', () => {
  test('90 days after acceptance, and again and again', () => {
    const story = running().metAtEveryFollowUpUntil('2026-12-01 10:00');
    expect(story.timeline('needReviewed')).toEqual([
      '04.05.2026 08.00 needReviewed',
      '03.08.2026 08.00 needReviewed',
      '02.11.2026 08.00 needReviewed',
    ]);
    expect(story.status).toBe('active');
  });

  test('asks in Ballerup why this is the least intrusive measure (B3)', () => {
    expect(running().tries('recordNeedReview', { need: 'continues' })).toEqual({
      rejected: 'leastIntrusiveRequired',
      params: { clause: 'B3', field: 'leastIntrusive' },
    });
  });

  test('a plan made anew is the assessment that an ending rests on from then', () => {
    const story = running().on('2026-03-02 10:00');
    story.does('recordNeedReview', {
      need: 'continues',
      leastIntrusive: text,
      plan: { days: 60, attempts: 3 },
      reason: text,
    });
    expect(story.state.plan).toMatchObject({ days: 60, attempts: 3, assessed: { at: story.now } });
    expect(shown(unreachableFrom(story.state, story.rules))).toBe('10.04.2026 10.00');
  });

  test('needs and goals are free text (B13, B2), and parallel services end nothing (B14)', () => {
    const story = running().does('recordNeedReview', {
      need: 'otherMeasure',
      goals: text,
      leastIntrusive: text,
      reason: text,
      parallelServices: ['alcoholTreatment'],
    });
    expect(story.status).toBe('active');
  });

  test('another day for the next one asks for a reason; a day that has passed is refused', () => {
    const review = { need: 'continues', leastIntrusive: text } as const;
    expect(running().tries('recordNeedReview', { ...review, nextReviewOn: day('2026-03-02') })).toMatchObject({
      rejected: 'reasonRequired',
      params: { departing: ['nextReview'] },
    });
    expect(
      running().tries('recordNeedReview', { ...review, nextReviewOn: day('2026-02-09'), reason: text }),
    ).toMatchObject({
      rejected: 'inThePast',
    });
  });

  test('entering "contact established" never moves one further out that is due sooner (G6)', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').metAtEveryFollowUpUntil('2026-04-27 10:00');
    story.phase('contactEstablished');
    expect(story.state.needReview?.on).toBe('2026-05-03');
  });
});

describe('a pause: in hospital, in prison, travelling', () => {
  const inHospital = () =>
    running()
      .on('2026-02-12 10:00')
      .does('pause', { because: 'hospital', until: day('2026-03-12') });

  test('the follow-ups stand still until a date, which asks', () => {
    const story = inHospital();
    expect(story.task('followUp')).toBeUndefined();
    expect(story.due('pauseOver')).toBe('12.03.2026 23.59');
    story.on('2026-03-16 10:00');
    expect(story.timeline('reminded', 'escalated')).toEqual([
      '09.02.2026 08.00 reminded firstAttempt',
      '12.03.2026 08.00 reminded pauseOver',
      '13.03.2026 08.00 reminded pauseOver',
      '16.03.2026 08.00 escalated pauseOver',
    ]);
  });

  test('the unreachable clock stands still, and the days of the pause are not counted', () => {
    const story = inHospital();
    expect(shown(unreachableFrom(running().state, running().rules))).toBe('10.05.2026 10.00');
    story.on('2026-03-12 10:00').does('resume', {});
    expect(shown(unreachableFrom(story.state, story.rules))).toBe('07.06.2026 10.00');
  });

  test('resumed, the next follow-up is proposed from that day; another day asks for a reason', () => {
    const story = inHospital().on('2026-03-12 10:00');
    expect(story.tries('resume', { followUpOn: day('2026-03-16') })).toMatchObject({ rejected: 'reasonRequired' });
    story.does('resume', { followUpOn: day('2026-03-16'), reason: text });
    expect(story.due('followUp')).toBe('16.03.2026 23.59');
    expect(story.task('followUp')?.basis.assessed).toBeDefined();
  });

  test('what was agreed for a day within it is shown, and asked about, as on any other day', () => {
    const story = running().does('makeAppointment', { at: at('2026-02-19 13:00'), what: text });
    story.on('2026-02-12 10:00').does('pause', { because: 'hospital', until: day('2026-03-12') });
    expect(story.due('appointmentOutcome')).toBe('19.02.2026 23.59');
    story.does('makeAppointment', { at: at('2026-02-24 13:00'), what: text }).on('2026-02-26 10:00');
    expect(story.timeline('reminded').filter((line) => line.endsWith('appointmentOutcome'))).toEqual([
      '20.02.2026 08.00 reminded appointmentOutcome',
      '23.02.2026 08.00 reminded appointmentOutcome',
      '25.02.2026 08.00 reminded appointmentOutcome',
      '26.02.2026 08.00 reminded appointmentOutcome',
    ]);
  });

  test('crises, children, consents, incidents and need reviews do not stand still in it; follow-ups do', () => {
    const inOne = (pausedOn: string | undefined) => {
      const story = running().on('2026-02-12 10:00');
      story.does('markCrisis', { kind: 'admission' }).does('openChildConcern', { kind: 'child', note: text });
      story.does('recordIncident', { kind: 'threat', happenedAt: story.now, visitsInPairs: true, note: text });
      story.does('giveConsent', {
        to: { kind: 'service', service: 'psychiatry' },
        toWhom: text,
        what: ['name'],
        until: day('2026-03-01'),
      });
      story.does('makeAppointment', { at: at('2026-02-19 13:00'), what: text });
      if (pausedOn) story.does('pause', { because: 'prison', until: day(pausedOn) });
      story.on('2026-03-20 10:00');
      const standsStill = ['followUp', 'pauseOver'];
      const told = story.messages.filter(({ kind }) => !standsStill.includes(kind));
      return told.map(({ kind, step, to, visibleFrom, due }) => ({ kind, step, to, visibleFrom, due }));
    };
    expect(inOne('2026-06-01')).toEqual(inOne(undefined));
  });

  test('extended with a reason, it asks on the new day', () => {
    const story = inHospital()
      .on('2026-03-12 10:00')
      .does('extendPause', { until: day('2026-04-10'), reason: text });
    expect(story.due('pauseOver')).toBe('10.04.2026 23.59');
  });

  test('the question whether the case may end stands still with it, and is asked anew with its days left', () => {
    const story = running().metAtEveryFollowUpUntil('2026-03-02 10:00');
    story.triedInVain('2026-03-03', '2026-03-05 17:00', '2026-03-09', '2026-03-10');
    story.on('2026-06-05 10:00');
    expect(story.due('mayItEnd')).toBe('15.06.2026 23.59');
    story.does('pause', { because: 'prison', until: day('2026-07-06') });
    expect(story.task('mayItEnd')).toBeUndefined();
    story.on('2026-07-05 12:00').does('resume', {});
    expect(story.due('mayItEnd')).toBe('15.07.2026 23.59');
    story.on('2026-07-06 09:00');
    expect(story.timeline('reminded').at(-1)).toBe('05.07.2026 12.00 reminded mayItEnd');
    story.on('2026-07-16 00:00');
    expect(story.timeline('graceStarted')).toEqual(['15.07.2026 23.59 graceStarted until 14.08.2026']);
  });

  test.each(['2026-02-09', '9999-12-31'])('until %s is refused', (until) => {
    expect(running().tries('pause', { because: 'prison', until: day(until) })?.rejected).toBe(
      until.startsWith('9999') ? 'tooFarAhead' : 'inThePast',
    );
  });
});
