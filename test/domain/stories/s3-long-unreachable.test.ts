import { anAcceptedCase, anna, at, type CaseStory, lead, otherCase, text } from '../a-case';

/** S3 Ballerup: long unreachable, found in the grace period, later ended by itself; both clock changes. */

/** A relative's referral on 02.06.2025, accepted and met the same week; last contact Monday 28.07.2025 10.00. */
const lastMet = () =>
  anAcceptedCase('2025-06-02')
    .on('2025-06-05 11:00')
    .met()
    .metAtEveryFollowUpUntil('2025-07-28 09:59')
    .on('2025-07-28 10:00')
    .met();

/** Five attempts at varied times and places, and nobody there. */
const silentThroughAutumn = () =>
  lastMet()
    .on('2025-08-11 09:00')
    .logged('notMet', { place: 'home' })
    .on('2025-08-25 17:30')
    .logged('notMet', { place: 'publicPlace' })
    .on('2025-09-02 10:00')
    .needContinues()
    .on('2025-09-08 12:00')
    .logged('messageLeft', { channel: 'phone', place: 'phone' })
    .on('2025-09-24 14:00')
    .logged('notMet', { place: 'dropInCentre' })
    .on('2025-10-08 10:00')
    .logged('refusedToTalk', { place: 'home' });

/** The team lead, who is not the case's worker, says that it may end. */
const leadSaysItMayEnd = (story: CaseStory) =>
  story.by(lead).does('answerMayItEnd', { answer: 'end', reason: text, farewell: text, asLead: true }).by(anna);

const assessedEndInOctober = () => leadSaysItMayEnd(silentThroughAutumn().on('2025-10-30 11:00'));

const foundInNovember = () => assessedEndInOctober().on('2025-11-20 13:00').met({ place: 'dropInCentre' });

/** Contact on 15.12.2025, then none but attempts; the question is answered "end" on the day it is shown. */
const silentThroughWinter = () =>
  foundInNovember()
    .metAtEveryFollowUpUntil('2025-12-15 09:59')
    .on('2025-12-15 10:00')
    .met()
    .on('2026-01-05 09:00')
    .logged('notMet')
    .on('2026-01-21 15:00')
    .logged('notMet', { place: 'home' })
    .on('2026-02-09 11:00')
    .logged('messageLeft', { channel: 'phone', place: 'phone' })
    .on('2026-02-25 18:00')
    .logged('didNotShowUp', { place: 'other' })
    .on('2026-03-02 10:00')
    .needContinues();

const assessedEndInMarch = () => leadSaysItMayEnd(silentThroughWinter().on('2026-03-16 14:00'));

describe('S3.1 ninety calendar days of silence (B21)', () => {
  test('end on Sunday 26.10.2025 at 10.00, the day the clock goes back, 2161 hours later', () => {
    const story = silentThroughAutumn();
    story.on('2025-10-26 09:59');
    expect(story.next).toBe('26.10.2025 10.00 unreachableReached');
    const hours = (Date.parse(story.nextStep?.at ?? '') - Date.parse(at('2025-07-28 10:00'))) / 3_600_000;
    expect(hours).toBe(2161);
    expect(story.nextStep?.basis).toMatchObject({ topic: 'unreachable', clause: 'B21', assessed: { event: 2 } });
  });

  test('are shown to worker and team lead on Monday 27.10 as the day opens', () => {
    const story = silentThroughAutumn().on('2025-10-27 08:00');
    expect(story.event('mayItEndAsked').data).toMatchObject({ attempts: 5, tooFewAttempts: false });
    expect(story.toldOf('mayItEnd')).toEqual([
      '27.10.2025 08.00 mayItEnd reminder → worker',
      '27.10.2025 08.00 mayItEnd reminder → teamLead',
    ]);
  });
});

describe('S3.2 assessed "end" on Thursday 30.10', () => {
  test('the grace of 30 days would be over on Saturday 29.11, so on Monday 01.12.2025', () => {
    const story = assessedEndInOctober();
    expect(story.status).toBe('ending');
    expect(story.due('endingToCome')).toBe('01.12.2025 23.59');
    story.on('2025-12-02 00:00');
    expect(story.event('caseEnded').data).toMatchObject({ ground: 'unreachable', on: '2025-12-01', toConfirm: false });
  });

  test('the ending rests on the assessment, whose reason stands with the answer', () => {
    const story = assessedEndInOctober();
    const answered = story.event('mayItEndAnswered').seq;
    story.on('2025-12-02');
    expect(story.event('caseEnded').data.basis).toMatchObject({ clause: 'B21', assessed: { event: answered } });
  });
});

describe('S3.3 found in the grace period on Thursday 20.11', () => {
  test('the ending stops: same case, same worker, back to outreach by the process itself', () => {
    const story = foundInNovember();
    expect(story.status).toBe('active');
    expect(story.phaseNow).toBe('outreach');
    expect(story.state.assignment.worker).toBe(assessedEndInOctober().state.assignment.worker);
    expect(story.task('endingToCome')).toBeUndefined();
    expect(story.toldOf('endingStopped')).toEqual([
      '20.11.2025 13.00 endingStopped → worker',
      '20.11.2025 13.00 endingStopped → teamLead',
    ]);
  });

  test('nothing of the ending is left: no date of it ever comes', () => {
    const story = foundInNovember();
    const told = story.toldOf('endingToCome');
    story.metAtEveryFollowUpUntil('2025-12-15 09:00');
    expect(story.has('caseEnded')).toBe(false);
    expect(story.toldOf('endingToCome')).toEqual(told);
  });
});

describe('S3.4 silent again through the winter', () => {
  test('the silence lasts until Sunday 15.03.2026, shown on Monday 16.03', () => {
    const story = silentThroughWinter();
    story.on('2026-03-15 09:59');
    expect(story.next).toBe('15.03.2026 10.00 unreachableReached');
    story.on('2026-03-16 08:00');
    expect(story.timeline('mayItEndAsked').at(-1)).toBe('15.03.2026 10.00 mayItEndAsked until 30.03.2026');
    expect(story.toldOf('mayItEnd').at(-1)).toBe('16.03.2026 08.00 mayItEnd reminder → teamLead');
  });

  test('assessed that day, the grace runs over the spring change to Wednesday 15.04.2026: ended by itself', () => {
    const story = assessedEndInMarch();
    expect(story.due('endingToCome')).toBe('15.04.2026 23.59');
    story.on('2026-04-15 23:58');
    expect(story.status).toBe('ending');
    story.on('2026-04-16 00:00');
    expect(story.endedOn).toBe('15.04.2026 unreachable');
    expect(story.next).toBe('16.04.2026 23.59 correctionWindowOver');
    story.on('2026-04-17 00:00');
    expect(story.next).toBeUndefined();
    expect(story.openTasks).toEqual([]);
  });

  test('variant: a contact that happened on 15.04 before the expiry wins over it, logged the morning after', () => {
    const story = assessedEndInMarch()
      .on('2026-04-16 09:00')
      .met({ happenedAt: at('2026-04-15 20:30') });
    expect(story.status).toBe('active');
    expect(story.phaseNow).toBe('outreach');
    expect(story.state.ended).toBeUndefined();
    expect(story.next).toBe('22.04.2026 08.00 reminder');
  });

  test('variant: the same contact, arriving when the case is closed for corrections, stands in the record alone', () => {
    const story = assessedEndInMarch()
      .on('2026-04-17 09:00')
      .met({ happenedAt: at('2026-04-15 20:30') });
    expect(story.status).toBe('ended');
    expect(story.state.contacts.at(-1)?.at).toBe(at('2026-04-15 20:30'));
    expect(story.next).toBeUndefined();
  });

  test('variant: what happened after the end belongs to a new case', () => {
    const story = assessedEndInMarch().on('2026-04-16 12:00');
    const refused = story.tries('logContact', story.contact('contactMade'));
    expect(refused).toMatchObject({ rejected: 'afterTheEnd', params: { right: 'reopen' } });
    expect(story.tries('linkReopened', { caseId: otherCase })).toBeUndefined();
  });

  test.each(['seen', 'newsThroughOthers'] as const)(
    'variant: %s by the shop in the last week: not ended, asked again',
    (outcome) => {
      const story = assessedEndInMarch().on('2026-04-10 12:00').logged(outcome, { place: 'publicPlace' });
      story.on('2026-04-16 00:00');
      expect(story.has('caseEnded')).toBe(false);
      expect(story.status).toBe('active');
      expect(story.timeline('mayItEndAsked').at(-1)).toBe('15.04.2026 23.59 mayItEndAsked until 29.04.2026');
      expect(story.event('mayItEndAsked').data.again).toBe('seen');
    },
  );

  test('variant: seen in the last week, but told of the day after: the ending is taken back and asked again', () => {
    const story = assessedEndInMarch()
      .on('2026-04-16 10:00')
      .logged('seen', { happenedAt: at('2026-04-13 12:00') });
    expect(story.status).toBe('active');
    expect(story.state.ended).toBeUndefined();
    expect(story.task('mayItEnd')).toBeDefined();
  });

  test('variant: seen before the last week holds nothing', () => {
    const story = assessedEndInMarch().on('2026-04-07 12:00').logged('seen').on('2026-04-16 00:00');
    expect(story.endedOn).toBe('15.04.2026 unreachable');
  });
});
