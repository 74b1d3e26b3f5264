import { anAcceptedCase, at, day, text } from './a-case';

/** Motivating, so that offers are due (B17), with a consent. */
const motivated = () => anAcceptedCase('2026-02-02').on('2026-02-03 10:00').met().phase('motivating', text).consented();

const sent = () => motivated().offered('drugTreatment');
const accepted = () => {
  const story = sent();
  return story.does('answerHandover', { handover: story.last, answer: 'accepted' });
};

describe('offered and sent', () => {
  test('before motivating it asks for a reason (B17)', () => {
    const story = anAcceptedCase('2026-02-02').consented();
    const offer = { service: 'psychiatry', consent: story.last, share: [], leastIntrusive: text } as const;
    expect(story.tries('offerHandover', offer)).toEqual({
      rejected: 'reasonRequired',
      params: { because: 'beforeItsPhase', clause: 'B17', field: 'reason' },
    });
  });

  test('asks why it is the least intrusive measure (B3)', () => {
    const story = motivated();
    expect(story.tries('offerHandover', { service: 'psychiatry', consent: story.last, share: [] })).toMatchObject({
      rejected: 'leastIntrusiveRequired',
    });
  });

  test('an anonymous citizen first chooses to give identity where the receiver needs it (B25)', () => {
    const story = motivated();
    const offer = {
      service: 'psychiatry',
      consent: story.last,
      share: [],
      leastIntrusive: text,
      needsIdentity: true,
    } as const;
    expect(story.tries('offerHandover', offer)).toMatchObject({ rejected: 'identityRequired' });
    expect(story.tries('offerHandover', { ...offer, identityGiven: true })).toBeUndefined();
  });

  test('offered and not sent, it is to be sent the working day after', () => {
    const story = motivated().offered('psychiatry', { send: false });
    expect(story.due('handoverToSend')).toBe('04.02.2026 23.59');
    story.does('sendHandover', { handover: story.last });
    expect(story.due('handoverReply')).toBe('17.02.2026 23.59');
  });

  test('is not sent on a consent that has expired; the worker hears of it', () => {
    const story = anAcceptedCase('2026-02-02');
    story.does('giveConsent', {
      to: { kind: 'service', service: 'psychiatry' },
      toWhom: text,
      what: ['name'],
      until: day('2026-02-06'),
    });
    story.offered('psychiatry', { send: false, reason: text });
    const handover = story.last;
    story.on('2026-02-09 08:00');
    expect(story.timeline('consentExpired')).toEqual(['06.02.2026 23.59 consentExpired']);
    expect(story.toldOf('consentExpired')).toEqual(['09.02.2026 08.00 consentExpired → worker']);
    expect(story.tries('sendHandover', { handover })).toMatchObject({ rejected: 'consentRequired' });
  });

  test('the consent withdrawn, whatever rests on it is withdrawn, and nothing else', () => {
    const story = sent();
    const consent = story.state.handovers[0]?.consent ?? story.last;
    story.consented().offered('psychiatry', { consent: story.last });
    story.does('withdrawConsent', { consent });
    expect(story.state.handovers.map(({ state }) => state)).toEqual(['withdrawn', 'sent']);
    expect(story.event('handoverWithdrawn').data.because).toBe('consentWithdrawn');
  });
});

describe('answered', () => {
  test('rejected asks for the reason', () => {
    const story = sent();
    expect(story.tries('answerHandover', { handover: story.last, answer: 'rejected' })).toMatchObject({
      rejected: 'reasonRequired',
    });
  });

  test('accepted with no date, a first meeting is to be agreed', () => {
    const story = accepted();
    expect(story.due('firstMeeting')).toBe('17.02.2026 23.59');
    const handover = story.state.handovers[0]?.id ?? story.last;
    story.does('agreeFirstMeeting', { handover, on: day('2026-02-20') });
    expect(story.due('attendance')).toBe('23.03.2026 23.59');
    expect(story.tries('agreeFirstMeeting', { handover, on: day('9999-12-31') })).toMatchObject({
      rejected: 'tooFarAhead',
    });
  });

  test('answered twice, the second is refused with what it is', () => {
    const story = accepted();
    const handover = story.state.handovers[0]?.id ?? story.last;
    expect(story.tries('answerHandover', { handover, answer: 'accepted' })).toEqual({
      rejected: 'notInThisState',
      params: { is: 'accepted', right: ['sent'] },
    });
  });

  test('rejected after the case has ended, worker and team lead still hear of it', () => {
    const story = sent();
    const handover = story.last;
    story.does('endOnGround', { ground: 'movedAway', reasons: text }).on('2026-02-20 10:00');
    story.does('answerHandover', { handover, answer: 'rejected', reason: text });
    expect(story.toldOf('handoverRejected')).toEqual([
      '20.02.2026 10.00 handoverRejected → worker',
      '20.02.2026 10.00 handoverRejected → teamLead',
    ]);
    expect(story.next).toBeUndefined();
  });
});

describe('what the service says by its link', () => {
  const bySent = () => {
    const story = sent();
    return { story, handover: story.last };
  };

  test('a first meeting that it proposes, and each time that it moves it, is told to the worker the same day', () => {
    const { story, handover } = bySent();
    story.byServiceOf(handover).does('answerHandover', { handover, answer: 'accepted', meetingOn: day('2026-02-10') });
    story.does('agreeFirstMeeting', { handover, on: day('2026-02-12') });
    expect(story.toldOf('firstMeetingAgreed')).toEqual([
      '03.02.2026 10.00 firstMeetingAgreed → worker',
      '03.02.2026 10.00 firstMeetingAgreed → worker',
    ]);
    const urgencies = story.messages.flatMap(({ kind, urgency }) => (kind === 'firstMeetingAgreed' ? [urgency] : []));
    expect(urgencies).toEqual(['sameDay', 'sameDay']);
  });

  test.each([
    [true, 'attendanceConfirmed'],
    [false, 'neverAttended'],
  ] as const)('whether the citizen attended (%s) is told to the worker', (attended, kind) => {
    const { story, handover } = bySent();
    story.byServiceOf(handover).does('answerHandover', { handover, answer: 'accepted' });
    story.does('recordAttendance', { handover, attended });
    expect(story.toldOf(kind)).toEqual([`03.02.2026 10.00 ${kind} → worker`]);
  });

  test('what staff write of the same themselves is no news', () => {
    const { story, handover } = bySent();
    story.does('answerHandover', { handover, answer: 'accepted', meetingOn: day('2026-02-10') });
    story.does('agreeFirstMeeting', { handover, on: day('2026-02-12') });
    story.does('recordAttendance', { handover, attended: true });
    expect([...story.toldOf('firstMeetingAgreed'), ...story.toldOf('attendanceConfirmed')]).toEqual([]);
  });
});

describe('several side by side', () => {
  test('each has its own dates, and one that is rejected touches no other', () => {
    const story = sent().on('2026-02-10 10:00').offered('psychiatry');
    const second = story.last;
    const replies = () => story.openTasks.filter(({ kind }) => kind === 'handoverReply').map(({ due }) => due);
    expect(replies()).toEqual(
      [at('2026-02-17 23:59'), at('2026-02-24 23:59')].map((one) => one.replace(':00.000', ':59.000')),
    );
    story.does('answerHandover', { handover: second, answer: 'rejected', reason: text });
    expect(replies()).toHaveLength(1);
    expect(story.status).toBe('active');
  });

  test('one lands: the case ends, handed over, and the other may still be answered', () => {
    const story = accepted();
    const first = story.state.handovers[0]?.id ?? story.last;
    story.offered('psychiatry');
    const second = story.last;
    story.does('recordAttendance', { handover: first, attended: true });
    story.does('assessLanding', { handover: first, landed: true, reasons: text });
    expect(story.state.ended?.ground).toBe('handedOver');
    expect(story.tries('answerHandover', { handover: second, answer: 'accepted' })).toBeUndefined();
  });
});

describe('bridging: the worker stays on (B18)', () => {
  test('runs from the attendance, not from when it was logged', () => {
    const story = accepted().on('2026-03-02 10:00');
    const handover = story.state.handovers[0]?.id ?? story.last;
    story.does('recordAttendance', { handover, attended: true, attendedAt: at('2026-02-16') });
    expect(story.due('landing')).toBe('18.03.2026 23.59');
  });

  test('over already when it is logged, the question opens with its own two weeks', () => {
    const story = accepted().metAtEveryFollowUpUntil('2026-04-13 10:00');
    const handover = story.state.handovers[0]?.id ?? story.last;
    story.does('recordAttendance', { handover, attended: true, attendedAt: at('2026-02-16') }).on('2026-04-13 10:01');
    expect(story.timeline('landingAsked')).toEqual(['13.04.2026 10.00 landingAsked until 27.04.2026']);
  });

  test('landed by mistake and taken back, the worker is still bridging', () => {
    const story = accepted();
    const handover = story.state.handovers[0]?.id ?? story.last;
    story.does('recordAttendance', { handover, attended: true });
    story.does('assessLanding', { handover, landed: true, reasons: text });
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(story.status).toBe('active');
    expect(story.state.handovers).toMatchObject([{ state: 'bridging' }]);
    expect(story.due('landing')).toBe('05.03.2026 23.59');
  });
});
