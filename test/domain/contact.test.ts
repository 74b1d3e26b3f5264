import { anAcceptedCase, anna, at, bo, day, shown, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();

describe('a contact or an attempt', () => {
  test('in the past is fine; some minutes ahead is tolerated, more is refused', () => {
    const story = running().on('2026-02-10 12:00');
    expect(story.tries('logContact', story.contact('notMet', { happenedAt: at('2026-02-10 12:06') }))).toMatchObject({
      rejected: 'inTheFuture',
    });
    expect(story.tries('logContact', story.contact('notMet', { happenedAt: at('2026-02-10 12:05') }))).toBeUndefined();
    expect(story.tries('logContact', story.contact('notMet', { happenedAt: at('2026-01-20 12:00') }))).toBeUndefined();
  });

  test('an activity that the standard does not list is refused; "other" is always there (B12)', () => {
    const story = running();
    expect(story.tries('logContact', story.contact('contactMade', { activities: ['fishing'] }))).toMatchObject({
      rejected: 'unknownActivity',
    });
    expect(story.tries('logContact', story.contact('contactMade', { activities: ['other'] }))).toBeUndefined();
  });

  test('logged by a colleague leaves the case with its worker, who is shown it', () => {
    const story = running().on('2026-02-10 10:00').by(bo).met();
    expect(story.state.assignment.worker).toBe(anna);
    expect(story.warnings).toEqual([]);
    expect(story.toldOf('entryByAnother')).toEqual(['10.02.2026 10.00 entryByAnother → worker']);
  });

  test('logged offline by whoever had the case before is taken, and shown to whoever has it now', () => {
    const story = running().on('2026-02-10 10:00').does('assign', { worker: bo, reason: text });
    story.on('2026-02-10 15:00').logged('notMet', { happenedAt: at('2026-02-10 09:00') });
    expect(story.warnings).toEqual([{ code: 'formerWorker' }]);
    expect(story.toldOf('entryByAnother')).toEqual(['10.02.2026 15.00 entryByAnother → worker']);
  });

  test('by the second worker it is no news to the first', () => {
    const story = running().does('addSecondWorker', { worker: bo }).by(bo).on('2026-02-10 10:00').met();
    expect(story.toldOf('entryByAnother')).toEqual([]);
  });
});

describe('the next follow-up (G15)', () => {
  test('is proposed by the phase, and set by one tap', () => {
    expect(running().due('followUp')).toBe('16.02.2026 23.59');
    expect(running().task('followUp')?.basis).toMatchObject({ setting: { key: 'followUp.proposals.outreach' } });
  });

  test('is proposed by the citizen’s own interval where one was assessed', () => {
    const story = anAcceptedCase('2026-02-02').does('recordNeedReview', {
      need: 'continues',
      leastIntrusive: text,
      followUpDays: 3,
      reason: text,
    });
    expect(story.on('2026-02-09 10:00').met().due('followUp')).toBe('12.02.2026 23.59');
  });

  test('on another day asks for a reason, and then says who set it', () => {
    const story = running().on('2026-02-10 10:00');
    expect(
      story.tries('logContact', story.contact('contactMade', { nextFollowUpOn: day('2026-02-12') })),
    ).toMatchObject({
      rejected: 'reasonRequired',
      params: { proposed: '2026-02-17' },
    });
    story.met({ nextFollowUpOn: day('2026-02-12'), reason: text });
    const { seq } = story.event('contactLogged');
    expect(story.task('followUp')?.basis).toMatchObject({ assessed: { by: { id: anna }, event: seq } });
  });

  test('is at most 90 days after the contact', () => {
    const story = running().on('2026-02-10 10:00');
    const tooFar = story.contact('contactMade', { nextFollowUpOn: day('2026-05-12'), reason: text });
    expect(story.tries('logContact', tooFar)).toMatchObject({
      rejected: 'followUpTooFar',
      params: { latestAllowed: '2026-05-11' },
    });
  });

  test('that has passed by the time it arrives is taken, and is due now', () => {
    const story = running().on('2026-03-02 10:00');
    story.met({ happenedAt: at('2026-02-17 10:00') });
    expect(story.warnings).toEqual([{ code: 'followUpAlreadyDue' }]);
    expect(story.due('followUp')).toBe('24.02.2026 23.59');
    expect(story.next).toBe('24.02.2026 08.00 reminder');
    story.on('2026-03-02 10:01');
    expect(story.timeline('reminded').at(-1)).toBe('02.03.2026 10.00 reminded followUp');
  });

  test('on a day when nobody is at work comes on the next working day', () => {
    const story = running().on('2026-03-26 10:00').met();
    expect(story.due('followUp')).toBe('07.04.2026 23.59');
  });

  test('reminded on the day and the day after, escalated two working days after', () => {
    const story = running().on('2026-02-20 10:00');
    expect(story.timeline('reminded', 'escalated').slice(-3)).toEqual([
      '16.02.2026 08.00 reminded followUp',
      '17.02.2026 08.00 reminded followUp',
      '18.02.2026 08.00 escalated followUp',
    ]);
    expect(story.toldOf('followUp').at(-1)).toBe('18.02.2026 08.00 followUp escalation → teamLead');
  });

  test('a snooze asks for a reason, and goes only forward', () => {
    const story = running().on('2026-02-16 10:00');
    expect(story.tries('snoozeFollowUp', { on: day('2026-02-16'), reason: text })).toMatchObject({
      rejected: 'followUpAfterEarlier',
    });
    story.does('snoozeFollowUp', { on: day('2026-02-20'), reason: text });
    expect(story.due('followUp')).toBe('20.02.2026 23.59');
    expect(story.event('followUpSnoozed').data.from).toBe('2026-02-16');
  });

  test('set apart from any contact, it stands until a later contact sets another', () => {
    const story = running()
      .on('2026-02-11 10:00')
      .does('setFollowUp', { on: day('2026-02-13'), reason: text });
    story.met({ happenedAt: at('2026-02-10 10:00') });
    expect(story.due('followUp')).toBe('13.02.2026 23.59');
    expect(story.on('2026-02-12 10:00').met().due('followUp')).toBe('19.02.2026 23.59');
  });
});

describe('appointments', () => {
  const withAppointment = () => running().does('makeAppointment', { at: at('2026-02-12 13:00'), what: text });

  test('show on their day, and with no word of how it went the worker is asked the working day after', () => {
    const story = withAppointment();
    expect(shown(story.task('appointmentOutcome')?.showsFrom)).toBe('12.02.2026 08.00');
    story.on('2026-02-13 09:00');
    expect(story.timeline('reminded').at(-1)).toBe('13.02.2026 08.00 reminded appointmentOutcome');
  });

  test('moved, the old date never returns', () => {
    const story = withAppointment();
    const appointment = story.last;
    story.does('moveAppointment', { appointment, at: at('2026-02-19 13:00') });
    story.metAtEveryFollowUpUntil('2026-02-18 10:00');
    expect(story.timeline('reminded').filter((line) => line.endsWith('appointmentOutcome'))).toEqual([]);
    story.does('settleAppointment', { appointment, outcome: 'cancelled' });
    expect(story.task('appointmentOutcome')).toBeUndefined();
    expect(story.tries('moveAppointment', { appointment, at: at('2026-02-20 13:00') })).toMatchObject({
      rejected: 'notInThisState',
    });
  });

  test.each(['2026-02-08 13:00', '9999-12-31 23:59'])('are not made on %s', (when) => {
    const refused = running().tries('makeAppointment', { at: at(when), what: text });
    expect(refused?.rejected).toBe(when.startsWith('9999') ? 'tooFarAhead' : 'inThePast');
  });
});
