import { aCase, at, otherCase, shown, text } from './a-case';

const onFriday = (more = {}) => aCase('ballerup').on('2026-03-06 14:30').referred(more);

describe('a referral comes from anyone (B24, G18)', () => {
  test('knowing nothing of the target group, nor a name, is fine (B8, B25)', () => {
    const story = onFriday();
    expect(story.status).toBe('referred');
    expect(story.state.targetGroups).toEqual([]);
  });

  test('a target group that the standard does not have is refused, and the known ones are named', () => {
    const refused = aCase('ballerup')
      .on('2026-03-06 15:00')
      .tries('refer', { ...onFriday().event('referralReceived').data, targetGroups: ['tooOld'] });
    expect(refused).toMatchObject({ rejected: 'unknownTargetGroup', params: { targetGroup: 'tooOld' } });
  });

  test('received earlier than it was registered, its clock runs from when it was received', () => {
    const story = onFriday({ receivedAt: at('2026-03-04 15:00') });
    expect(story.due('triage')).toBe('06.03.2026 16.00');
  });

  test('received in the future it is refused; a clock some minutes ahead is tolerated', () => {
    const story = aCase('ballerup').on('2026-03-06 14:30');
    const data = onFriday().event('referralReceived').data;
    expect(story.tries('refer', { ...data, receivedAt: at('2026-03-06 14:36') })).toMatchObject({
      rejected: 'inTheFuture',
    });
    expect(story.tries('refer', { ...data, receivedAt: at('2026-03-06 14:34') })).toBeUndefined();
  });
});

describe('triage has a deadline, reminded and escalated (B5)', () => {
  test('within two working days of the referral', () => {
    const story = onFriday();
    expect(story.due('triage')).toBe('10.03.2026 16.00');
    story.on('2026-03-12 09:00');
    expect(story.timeline('reminded', 'escalated')).toEqual([
      '10.03.2026 08.00 reminded triage',
      '10.03.2026 16.00 escalated triage',
    ]);
    expect(story.toldOf('triage')).toEqual([
      '10.03.2026 08.00 triage reminder → intakeOfficer',
      '11.03.2026 08.00 triage escalation → teamLead',
    ]);
  });

  test('assessed, nothing of it is left', () => {
    const story = onFriday().accepted();
    expect(story.task('triage')).toBeUndefined();
  });
});

describe('urgent has a same-day clock of its own (B7)', () => {
  test('in the morning: told at once, due as the municipality closes, then to the team lead', () => {
    const story = aCase('ballerup').on('2026-03-06 09:10').referred({ urgent: true });
    expect(story.due('triage')).toBe('06.03.2026 16.00');
    story.on('2026-03-09 08:00');
    expect(story.toldOf('triage')).toEqual([
      '06.03.2026 09.10 triage reminder → intakeOfficer',
      '06.03.2026 16.00 triage escalation → teamLead',
    ]);
    expect(story.messages.map(({ urgency }) => urgency)).toEqual(['urgent', 'urgent']);
  });

  test('at night, or on a Sunday, told at that hour and due as the day ends', () => {
    const night = aCase('ballerup').on('2026-03-06 22:15').referred({ urgent: true }).on('2026-03-06 22:16');
    expect(night.due('triage')).toBe('06.03.2026 23.59');
    expect(night.toldOf('triage')).toEqual(['06.03.2026 22.15 triage reminder → intakeOfficer']);
    const sunday = aCase('ballerup').on('2026-03-08 11:00').referred({ urgent: true });
    expect(sunday.due('triage')).toBe('08.03.2026 23.59');
  });

  test('becoming urgent later, it is due the day on which that is known', () => {
    const story = onFriday().on('2026-03-09 09:00').does('changeUrgency', { urgent: true, reason: text });
    expect(story.due('triage')).toBe('09.03.2026 16.00');
    expect(story.on('2026-03-09 09:01').toldOf('triage')).toEqual(['09.03.2026 09.00 triage reminder → intakeOfficer']);
  });

  test.each(['ballerup', 'gentofte'] as const)('in %s it shows 112, and within hours speaks of no closing', (town) => {
    expect(aCase(town).on('2026-03-06 09:10').referred({ urgent: true }).warnings).toEqual([{ code: 'dangerToLife' }]);
    expect(aCase(town).on('2026-03-06 09:10').referred().warnings).toEqual([]);
  });

  test('out of hours it shows the acute service, where the standard names one (G8)', () => {
    const atNight = (town: 'ballerup' | 'gentofte', urgent: boolean) =>
      aCase(town).on('2026-03-06 22:15').referred({ urgent }).warnings;
    expect(atNight('gentofte', true)).toEqual([{ code: 'acuteService', clause: 'G8' }]);
    expect(atNight('gentofte', false)).toEqual([{ code: 'acuteService', clause: 'G8' }]);
    expect(atNight('ballerup', true)).toEqual([{ code: 'dangerToLife' }]);
    expect(atNight('ballerup', false)).toEqual([]);
  });
});

describe('accepting records the first individual assessment (B5)', () => {
  test('as proposed by the settings, where nobody says otherwise', () => {
    const begun = onFriday().accepted().event('outreachBegun').data;
    expect(begun).toMatchObject({
      phase: 'outreach',
      firstAttemptBy: '2026-03-13',
      plan: { days: 90, attempts: 4 },
      planDeparts: false,
      needReviewOn: '2026-06-04',
    });
  });

  test('asks why it is the least intrusive measure in Ballerup (B3), and not in Gentofte', () => {
    const story = onFriday();
    const { worker, team } = onFriday().accepted().event('outreachBegun').data;
    expect(story.tries('accept', { worker, team })).toEqual({
      rejected: 'leastIntrusiveRequired',
      params: { clause: 'B3', field: 'assessment.leastIntrusive' },
    });
    const inGentofte = aCase('gentofte').on('2026-03-06').referred();
    expect(inGentofte.tries('accept', { worker, team, assessment: { reason: text } })).toBeUndefined();
  });

  test('a departure from what is proposed asks for a reason, and names what departs', () => {
    const story = onFriday();
    const { worker, team } = onFriday().accepted().event('outreachBegun').data;
    const assessment = { leastIntrusive: text, plan: { days: 60, attempts: 4 }, followUpDays: 3 };
    expect(story.tries('accept', { worker, team, assessment })).toMatchObject({
      rejected: 'reasonRequired',
      params: { departing: ['followUp', 'plan'] },
    });
    story.accepted({ ...assessment, reason: text });
    expect(story.state).toMatchObject({ followUpDays: 3, plan: { days: 60, attempts: 4 } });
  });

  test.each([
    [{ plan: { days: 0, attempts: 4 } }, 'outOfRange'],
    [{ plan: { days: 1e9, attempts: 4 } }, 'outOfRange'],
    [{ plan: { days: 90, attempts: Number.NaN } }, 'outOfRange'],
    [{ followUpDays: 91 }, 'followUpTooFar'],
    [{ followUpDays: 0 }, 'outOfRange'],
    [{ firstAttemptBy: '2026-03-05' as never }, 'inThePast'],
    [{ firstAttemptBy: '2027-03-05' as never }, 'followUpTooFar'],
    [{ phase: 'onward' }, 'unknownPhase'],
  ])('%j cannot stand: %s', (assessment, rejected) => {
    const story = onFriday();
    const { worker, team } = onFriday().accepted().event('outreachBegun').data;
    const refused = story.tries('accept', {
      worker,
      team,
      assessment: { leastIntrusive: text, reason: text, ...assessment },
    });
    expect(refused).toMatchObject({ rejected });
  });

  test('a first attempt on a day of one’s own says who set it', () => {
    const story = onFriday().accepted({ firstAttemptBy: '2026-03-10' as never, reason: text });
    expect(story.due('firstAttempt')).toBe('10.03.2026 16.00');
    expect(story.task('firstAttempt')?.basis).toMatchObject({ clause: 'B16', assessed: { event: 2 } });
  });

  test('the first attempt is open until someone has tried; news of the citizen is no attempt', () => {
    const story = onFriday().accepted().on('2026-03-09 12:00').logged('newsThroughOthers');
    expect(story.task('firstAttempt')).toBeDefined();
    expect(story.logged('notMet').task('firstAttempt')).toBeUndefined();
  });
});

describe('accept and wait, with a date to look again', () => {
  const waiting = () => onFriday().on('2026-03-09 10:00').does('acceptAndWait', { reason: text });

  test('the team lead looks at it four weeks on (Easter Monday, so the day after), and may keep it waiting', () => {
    const story = waiting();
    expect(story.due('waiting')).toBe('07.04.2026 23.59');
    expect(story.task('waiting')?.asks).toEqual([{ role: 'teamLead' }]);
    story.on('2026-04-07 09:00').does('keepWaiting', { lookAgainOn: '2026-04-20' as never, reason: text });
    expect(story.due('waiting')).toBe('20.04.2026 23.59');
  });

  test('leaving the list, the first attempt is due 5 working days from then', () => {
    const { worker, team } = onFriday().accepted().event('outreachBegun').data;
    const story = waiting().on('2026-03-16 10:00');
    story.does('leaveWaitingList', { worker, team, assessment: { leastIntrusive: text, reason: text } });
    expect(story.due('firstAttempt')).toBe('23.03.2026 16.00');
    expect(shown(story.state.activeSince)).toBe('16.03.2026 10.00');
  });

  test('looking again yesterday, or in the year 9999, is refused', () => {
    const story = onFriday();
    expect(story.tries('acceptAndWait', { lookAgainOn: '2026-03-06' as never, reason: text })).toMatchObject({
      rejected: 'inThePast',
      params: { earliestAllowed: '2026-03-07' },
    });
    expect(story.tries('acceptAndWait', { lookAgainOn: '9999-12-31' as never, reason: text })).toMatchObject({
      rejected: 'tooFarAhead',
    });
  });
});

describe('triage can end the case', () => {
  test('outside the target group, with guidance and reasons', () => {
    const story = onFriday().does('declareOutsideTargetGroup', { reason: text, guidance: text });
    expect(story.endedOn).toBe('06.03.2026 outsideTargetGroup');
    expect(story.event('caseEnded').data.basis).toMatchObject({
      topic: 'ending',
      clause: null,
      assessed: { event: 2 },
    });
  });

  test('joined to another case, to which it is linked; taken back, the link goes too', () => {
    const story = onFriday().does('joinToCase', { caseId: otherCase, reason: text });
    expect(story.endedOn).toBe('06.03.2026 joined');
    expect(story.state.links).toEqual([{ kind: 'joinedTo', caseId: otherCase }]);
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(story.status).toBe('referred');
    expect(story.state.links).toEqual([]);
    expect(story.due('triage')).toBe('10.03.2026 16.00');
  });

  test('never to itself', () => {
    const story = onFriday();
    expect(story.tries('joinToCase', { caseId: story.state.caseId })).toMatchObject({ rejected: 'sameCase' });
  });
});

describe('adults over 18 in Gentofte (G3)', () => {
  const of17 = () =>
    aCase('gentofte')
      .on('2026-03-06')
      .referred({ age: { years: 17, estimated: true } });

  test('a minor is taken in with a warning, and accepted by nobody: the duty to notify is shown', () => {
    const story = of17();
    expect(story.warnings).toEqual([{ code: 'minor', clause: 'G3' }]);
    const { worker, team } = onFriday().accepted().event('outreachBegun').data;
    expect(story.tries('accept', { worker, team })).toEqual({
      rejected: 'belowMinimumAge',
      params: { minimum: 18, clause: 'G3', dutyToNotify: true },
    });
    expect(story.tries('acceptAndWait', { reason: text })).toMatchObject({ rejected: 'belowMinimumAge' });
    const { data } = story
      .does('declareOutsideTargetGroup', { reason: text, guidance: text })
      .event('foundOutsideTargetGroup');
    expect(data.minor).toBe(true);
  });

  test('an age guessed wrong is put right, and the case accepted', () => {
    const story = of17()
      .does('recordAge', { age: { years: 19, estimated: false }, reason: text })
      .accepted();
    expect(story.status).toBe('active');
  });

  test('an unknown age is no bar, and an age that nobody has is refused', () => {
    expect(aCase('gentofte').on('2026-03-06').referred().accepted().status).toBe('active');
    expect(of17().tries('recordAge', { age: { years: 1e9, estimated: true } })).toMatchObject({
      rejected: 'outOfRange',
    });
  });

  test('Ballerup states no age', () => {
    expect(onFriday({ age: { years: 17, estimated: false } }).accepted().status).toBe('active');
  });
});
