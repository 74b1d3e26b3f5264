import { decideVisit, evolveVisit, nextVisitDeadline, type VisitState } from '../../../domain/visit/lone-visit';
import { aCase, at, otherCase, text } from '../a-case';

/** S2 Ballerup: declines after months, comes back. */

const motivated = () =>
  aCase('ballerup')
    .on('2025-01-06 10:00')
    .referred({ channel: 'publicForm', referrer: 'relative' })
    .on('2025-01-07 09:00')
    .accepted()
    .on('2025-01-13 11:00')
    .met()
    .metAtEveryFollowUpUntil('2025-02-03 10:00')
    .phase('clarifying')
    .metAtEveryFollowUpUntil('2025-03-28 10:00')
    .phase('motivating');

const backToOutreach = () =>
  motivated()
    .metAtEveryFollowUpUntil('2025-04-22 10:00')
    .logged('appointmentCancelled')
    .metAtEveryFollowUpUntil('2025-06-02 10:00')
    .met()
    .phase('outreach', text);

const inAugust = () => backToOutreach().metAtEveryFollowUpUntil('2025-08-25 09:00');

const withMuchUnderWay = () =>
  inAugust()
    .does('makeAppointment', { at: at('2025-09-01 10:00'), what: text })
    .consented()
    .offered('alcoholTreatment', { reason: text });

describe('S2.1 and S2.2 months of contact', () => {
  test('the first attempt was due on Monday 13.01.2025, and made that day', () => {
    const story = aCase('ballerup').on('2025-01-06 10:00').referred().on('2025-01-07 09:00').accepted();
    expect(story.due('firstAttempt')).toBe('13.01.2025 16.00');
  });

  test('going back to outreach asks for a reason (B16)', () => {
    const story = motivated().metAtEveryFollowUpUntil('2025-06-02 10:00');
    expect(story.tries('changePhase', { to: 'outreach' })).toMatchObject({
      rejected: 'reasonRequired',
      params: { because: 'notTheNextPhase' },
    });
    expect(backToOutreach().phaseNow).toBe('outreach');
  });

  test('an appointment that is cancelled is neither contact nor attempt', () => {
    const story = motivated().metAtEveryFollowUpUntil('2025-04-22 10:00');
    const before = story.state.contacts.findLast(({ outcome }) => outcome === 'contactMade')?.at;
    story.logged('appointmentCancelled');
    expect(story.state.contacts.findLast(({ outcome }) => outcome === 'contactMade')?.at).toBe(before);
  });
});

describe('S2.3 "jeg vil ikke mere" on 25.08.2025 (B19)', () => {
  const declined = () => withMuchUnderWay().on('2025-08-25 14:00').does('recordDecline', { words: text });

  test('ended the same day, with no assessment', () => {
    const story = declined();
    expect(story.endedOn).toBe('25.08.2025 citizenDeclined');
    expect(story.event('caseEnded').data).toMatchObject({ basis: { clause: 'B19' }, toConfirm: false });
  });

  test('reminders, the appointment and the open handover are withdrawn at once', () => {
    const story = declined();
    expect(story.state.appointments.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(story.state.handovers.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(story.event('handoverWithdrawn').data.because).toBe('declined');
    expect(story.openTasks).toEqual([]);
    expect(story.next).toBe('26.08.2025 14.00 correctionWindowOver');
    const told = story.told.length;
    story.on('2026-08-25');
    expect(story.told).toHaveLength(told);
  });

  test('a lone visit under way that day still alarms: it knows nothing of the case', () => {
    const startedAt = at('2025-08-25 13:30');
    const data = {
      visitId: 'v',
      municipality: declined().state.municipality,
      caseId: declined().state.caseId,
      worker: declined().state.assignment.worker,
      team: declined().state.assignment.team,
      expectedEnd: at('2025-08-25 14:30'),
      alarmMinutes: 15,
    };
    const decision = decideVisit(
      undefined,
      { type: 'startVisit', data: data as never },
      { now: startedAt, by: { kind: 'process' } },
    );
    if (!('events' in decision)) throw new Error(decision.rejected);
    const visit = decision.events.reduce<VisitState | undefined>(
      (state, fact, index) =>
        evolveVisit(state, { ...fact, seq: index + 1, v: 1, at: startedAt, by: { kind: 'process' } } as never),
      undefined,
    );
    expect(visit && nextVisitDeadline(visit)).toEqual({ at: at('2025-08-25 14:30'), kind: 'askCheckOut' });
  });
});

test('S2.4 a police referral on 15.09.2025 is a new case, linked, and ends with a decline in its first phase', () => {
  const story = aCase('ballerup')
    .on('2025-09-15 10:00')
    .referred({ referrer: 'police', earlierCase: otherCase })
    .on('2025-09-16 09:00')
    .accepted()
    .on('2025-09-17 11:00')
    .met()
    .does('recordDecline', {});
  expect(story.state.links).toEqual([{ kind: 'earlierCase', caseId: otherCase }]);
  expect(story.endedOn).toBe('17.09.2025 citizenDeclined');
  expect(story.phaseNow).toBe('outreach');
});
