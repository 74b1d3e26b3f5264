import type { EntryId } from '../../../domain';
import { aCase, shippedRules, text } from '../a-case';

/** S4 Gentofte: a caseworker refers; a handover is rejected, then accepted; out of hours. */

const referred = () =>
  aCase('gentofte')
    .on('2026-01-12 10:00')
    .referred({
      channel: 'authority',
      referrer: 'authority',
      targetGroups: ['functionallyHomeless'],
      age: { years: 44, estimated: false },
      missingFacts: ['place'],
    });

const accepted = () => referred().on('2026-01-13 09:00').accepted();

const metAtHome = () => accepted().on('2026-01-20 11:00').met({ place: 'home' });

const established = () => metAtHome().phase('contactEstablished');

const stable = () =>
  established().metAtEveryFollowUpUntil('2026-03-10 10:00').met().does('recordStableContact', {}).phase('needAssessed');

const offered = () => stable().consented().offered('socialPedagogicalSupport');

const rejected = () => {
  const story = offered().metAtEveryFollowUpUntil('2026-05-04 10:00');
  return story.does('answerHandover', { handover: first(story), answer: 'rejected', reason: text });
};

const offeredAgain = () => {
  const story = rejected().metAtEveryFollowUpUntil('2026-06-12 10:00').consented();
  return story.offered('socialPedagogicalSupport').phase('onward');
};

const meetingAgreed = () => {
  const story = offeredAgain().metAtEveryFollowUpUntil('2026-08-10 10:00');
  const handover = second(story);
  return story.does('answerHandover', { handover, answer: 'accepted', meetingOn: '2026-08-21' as never });
};

const bridging = () => {
  const story = meetingAgreed().metAtEveryFollowUpUntil('2026-09-14 10:00');
  return story.does('recordAttendance', { handover: second(story), attended: true });
};

type Told = ReturnType<typeof referred>;
const first = (story: Told): EntryId => story.state.handovers[0]?.id ?? story.last;
const second = (story: Told): EntryId => story.state.handovers[1]?.id ?? story.last;
const remindersOf = (story: Told, kind: string) =>
  story.timeline('reminded', 'escalated').filter((line) => line.endsWith(kind));

describe('S4.1 Myndighed refers on Monday 12.01.2026 (G11)', () => {
  test('missing facts warn and stop nothing', () => {
    expect(referred().warnings).toEqual([{ code: 'missingFacts' }]);
  });

  test('accepted 13.01, the first attempt is due on Monday 19.01, overdue on the 20th and reminded', () => {
    const story = accepted();
    expect(story.due('firstAttempt')).toBe('19.01.2026 16.00');
    story.on('2026-01-20 09:00');
    expect(remindersOf(story, 'firstAttempt')).toEqual([
      '19.01.2026 08.00 reminded firstAttempt',
      '20.01.2026 08.00 reminded firstAttempt',
    ]);
  });
});

describe('S4.2 contact established, stable contact, an offer', () => {
  test('entering "contact established" opens a need review in 14 days (G6)', () => {
    const story = established();
    expect(story.due('needReview')).toBe('03.02.2026 23.59');
    expect(story.task('needReview')?.basis).toMatchObject({
      clause: 'G15',
      setting: { key: 'needReview.onPhaseDays' },
    });
  });

  test('before stable contact an offer asks for a reason (G4); after it none', () => {
    const early = established().consented('socialPedagogicalSupport');
    const consent = early.last;
    expect(
      early.tries('offerHandover', { service: 'socialPedagogicalSupport', consent, share: ['name'] }),
    ).toMatchObject({ rejected: 'reasonRequired', params: { clause: 'G4' } });
    expect(offered().state.handovers).toMatchObject([{ state: 'sent' }]);
  });

  test('an offer rests on a consent', () => {
    const story = stable();
    const consent = 'none' as EntryId;
    expect(
      story.tries('offerHandover', { service: 'socialPedagogicalSupport', consent, share: ['name'] }),
    ).toMatchObject({ rejected: 'consentRequired' });
  });
});

describe('S4.3 no reply by 24.03', () => {
  test('chased that day and the next, then escalated', () => {
    const story = offered();
    expect(story.due('handoverReply')).toBe('24.03.2026 23.59');
    story.metAtEveryFollowUpUntil('2026-05-04 10:00');
    expect(remindersOf(story, 'handoverReply')).toEqual([
      '24.03.2026 08.00 reminded handoverReply',
      '25.03.2026 08.00 reminded handoverReply',
      '26.03.2026 08.00 escalated handoverReply',
    ]);
  });

  test('rejected on 04.05: the case goes on, the worker knows, the reason stands in the record', () => {
    const story = rejected();
    expect(story.status).toBe('active');
    expect(story.toldOf('handoverRejected')).toEqual(['04.05.2026 10.00 handoverRejected → worker']);
    expect(story.event('handoverRejected').data.reason).toBe(text);
    expect(story.task('handoverReply')).toBeUndefined();
  });
});

describe('S4.4 the citizen writes on Ascension Day, Thursday 14.05.2026 22.40', () => {
  const byForm = (book = shippedRules('gentofte')) =>
    aCase('gentofte', book).on('2026-05-14 22:40').referred({ channel: 'publicForm', referrer: 'self' });

  test('the answer tells of akuttilbuddet (G8)', () => {
    expect(byForm().warnings).toEqual([{ code: 'acuteService', clause: 'G8' }]);
  });

  test('the item waits for Friday 15.05', () => {
    expect(byForm().task('triage')?.showsFrom).toBe('2026-05-15T06:00:00.000Z');
  });

  test('or for Monday 18.05 where that Friday is closed', () => {
    const closed = shippedRules('gentofte', (shipped) => ({
      ...shipped,
      calendar: { ...shipped.calendar, closedDays: [...shipped.calendar.closedDays, '2026-05-15'] },
    }));
    expect(byForm(closed).task('triage')?.showsFrom).toBe('2026-05-18T06:00:00.000Z');
  });

  test('on a case that runs it is a concern, with the same answer', () => {
    const story = rejected().metAtEveryFollowUpUntil('2026-05-14 22:40');
    story.does('addConcern', { channel: 'publicForm', referrer: 'self', description: text });
    expect(story.warnings).toEqual([{ code: 'acuteService', clause: 'G8' }]);
    expect(story.toldOf('concernAdded')).toEqual(['15.05.2026 08.00 concernAdded → worker']);
  });
});

describe('S4.5 a new offer on 12.06', () => {
  test('no reply by Friday 26.06: chased', () => {
    const story = offeredAgain();
    expect(story.due('handoverReply')).toBe('26.06.2026 23.59');
    story.metAtEveryFollowUpUntil('2026-08-10 10:00');
    expect(remindersOf(story, 'handoverReply').slice(-3)).toEqual([
      '26.06.2026 08.00 reminded handoverReply',
      '29.06.2026 08.00 reminded handoverReply',
      '30.06.2026 08.00 escalated handoverReply',
    ]);
  });

  test('accepted on 10.08 with a first meeting on 21.08: attendance is to be confirmed within 30 days of it', () => {
    const story = meetingAgreed();
    expect(story.toldOf('handoverAccepted')).toEqual(['10.08.2026 10.00 handoverAccepted → worker']);
    expect(story.due('attendance')).toBe('21.09.2026 23.59');
  });
});

describe('S4.6 attendance confirmed on 14.09, landed on 12.10', () => {
  test('the worker stays on for 30 days from the attendance, and is reminded before they are over', () => {
    const story = bridging();
    expect(story.due('landing')).toBe('14.10.2026 23.59');
    story.metAtEveryFollowUpUntil('2026-10-12 10:00');
    expect(remindersOf(story, 'landing')).toEqual(['07.10.2026 08.00 reminded landing']);
  });

  test('landed, assessed: ended, handed over (G17)', () => {
    const story = bridging().metAtEveryFollowUpUntil('2026-10-12 10:00');
    story.does('assessLanding', { handover: second(story), landed: true, reasons: text });
    expect(story.endedOn).toBe('12.10.2026 handedOver');
    expect(story.event('caseEnded').data).toMatchObject({ basis: { clause: 'G17', assessed: {} }, toConfirm: false });
    expect(story.next).toBe('13.10.2026 10.00 correctionWindowOver');
  });

  test('variant: she never attends, and the case goes on', () => {
    const story = meetingAgreed().metAtEveryFollowUpUntil('2026-09-14 10:00');
    story.does('recordAttendance', { handover: second(story), attended: false });
    expect(story.status).toBe('active');
    expect(story.state.handovers.map(({ state }) => state)).toEqual(['rejected', 'neverAttended']);
    expect(story.task('attendance')).toBeUndefined();
  });

  test('variant: nobody answers after the bridging: asked, reminded, ended by itself, marked to confirm', () => {
    const story = bridging().metAtEveryFollowUpUntil('2026-10-30 10:00');
    expect(story.timeline('landingAsked', 'caseEnded')).toEqual([
      '14.10.2026 23.59 landingAsked until 28.10.2026',
      '28.10.2026 23.59 caseEnded handedOver',
    ]);
    expect(remindersOf(story, 'landing')).toEqual([
      '07.10.2026 08.00 reminded landing',
      '13.10.2026 08.00 reminded landing',
      '15.10.2026 08.00 reminded landing',
      '21.10.2026 08.00 reminded landing',
      '27.10.2026 08.00 reminded landing',
      '27.10.2026 08.00 escalated landing',
    ]);
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: true, on: '2026-10-28' });
    expect(story.task('toConfirm')?.asks).toEqual([{ role: 'teamLead' }]);
  });

  test('variant: a word that it has not landed keeps it open, and bridging begins anew', () => {
    const story = bridging().metAtEveryFollowUpUntil('2026-10-20 10:00');
    story.does('assessLanding', { handover: second(story), landed: false, reasons: text });
    expect(story.due('landing')).toBe('19.11.2026 23.59');
    story.metAtEveryFollowUpUntil('2026-11-19 10:00');
    expect(story.status).toBe('active');
  });
});
