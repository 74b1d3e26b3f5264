import type { LocalSettings } from '../../domain/rules/settings';
import { anAcceptedCase, at, type CaseStory, day, otherCase, shippedRules, text } from './a-case';

const withUnreachable = (more: Partial<LocalSettings['unreachable']>) =>
  shippedRules('ballerup', (shipped) => ({ ...shipped, unreachable: { ...shipped.unreachable, ...more } }));

/** Accepted Monday 02.02.2026 10.00 and never met: 90 days on is Sunday 03.05.2026 10.00. */
const neverMet = (book = shippedRules('ballerup')) => anAcceptedCase('2026-02-02', 'ballerup', book);

/** A municipality that asks for no attempts before the question opens. */
const noAttemptsAsked = () =>
  withUnreachable({ floors: { days: 30, attempts: 0 }, variety: { days: 0, dayParts: 0, ways: 0 } });

const fourTimesTried = (book = shippedRules('ballerup')) =>
  neverMet(book).triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09 09:00', '2026-03-24 12:00');

const asked = (book = shippedRules('ballerup')) => fourTimesTried(book).on('2026-05-04 09:00');
const ofTheEnding = (story: CaseStory) =>
  story.timeline('moreAttemptsAsked', 'mayItEndAsked', 'graceStarted', 'endingStopped', 'caseEnded');

describe('the unreachable plan (B21, G17)', () => {
  test('never met, the days are counted from acceptance', () => {
    expect(ofTheEnding(asked())).toEqual(['03.05.2026 10.00 mayItEndAsked until 18.05.2026']);
  });

  test('set anew for this citizen, it moves the silence at once and asks again by its own terms', () => {
    const story = asked().does('setUnreachablePlan', { days: 120, attempts: 4, reason: text });
    expect(story.task('mayItEnd')).toBeUndefined();
    story.on('2026-06-03 09:00');
    expect(ofTheEnding(story).at(-1)).toBe('02.06.2026 10.00 mayItEndAsked until 16.06.2026');
  });

  test('confirmed at a need review with the same terms, it leaves an open question open', () => {
    const story = asked();
    const plan = { days: 90, attempts: 4 };
    story.does('recordNeedReview', { need: 'continues', leastIntrusive: text, reason: text, plan });
    expect(story.task('mayItEnd')).toBeDefined();
    expect(story.state.plan?.assessed.at).toBe(story.now);
  });

  test.each([
    { days: 0, attempts: 1 },
    { days: 1.5, attempts: 1 },
    { days: Number.NaN, attempts: 1 },
    { days: 1e9, attempts: 1 },
    { days: 90, attempts: -1 },
    { days: 29, attempts: 3 },
    { days: 30, attempts: 2 },
  ])('of %j is refused', (plan) => {
    expect(neverMet().tries('setUnreachablePlan', { ...plan, reason: text })).toMatchObject({ rejected: 'outOfRange' });
    const answer = { answer: 'continue', plan, reason: text } as const;
    expect(asked().tries('answerMayItEnd', answer)).toMatchObject({ rejected: 'outOfRange' });
  });
});

describe('too few attempts', () => {
  const twiceTried = () => neverMet().triedInVain('2026-02-09', '2026-02-23');

  test('first a prompt to make them, with its own date, after which the question opens all the same and says so', () => {
    const story = twiceTried().on('2026-05-20 09:00');
    expect(ofTheEnding(story)).toEqual([
      '03.05.2026 10.00 moreAttemptsAsked until 18.05.2026',
      '18.05.2026 23.59 mayItEndAsked until 01.06.2026',
    ]);
    expect(story.event('moreAttemptsAsked').data).toMatchObject({ attempts: 2, planned: { days: 90, attempts: 4 } });
    expect(story.event('mayItEndAsked').data.tooFewAttempts).toBe(true);
    expect(story.toldOf('moreAttempts')).toEqual(['04.05.2026 08.00 moreAttempts reminder → worker']);
  });

  test('made in the meantime, the question says nothing of too few', () => {
    const story = twiceTried().triedInVain('2026-05-06', '2026-05-11 17:00').on('2026-05-20 09:00');
    expect(story.event('mayItEndAsked').data).toMatchObject({ attempts: 4, tooFewAttempts: false });
  });

  test('met in the meantime, the prompt is gone and the clock begins anew', () => {
    const story = twiceTried().on('2026-05-06 10:00').met();
    expect(story.task('moreAttempts')).toBeUndefined();
    expect(story.state.moreAttempts).toBeUndefined();
    story.metAtEveryFollowUpUntil('2026-07-01');
    expect(story.has('mayItEndAsked')).toBe(false);
  });
});

describe('the question "may this case end?"', () => {
  test('"continue" with a reason sets a new plan, counted from then', () => {
    const story = asked(noAttemptsAsked());
    story.does('answerMayItEnd', { answer: 'continue', plan: { days: 30, attempts: 0 }, reason: text });
    expect(story.task('mayItEnd')).toBeUndefined();
    story.on('2026-06-03 10:00');
    expect(ofTheEnding(story).at(-1)).toBe('03.06.2026 09.00 mayItEndAsked until 17.06.2026');
  });

  test('a plan set after "continue" still counts from then, not from the old silence', () => {
    const story = asked(noAttemptsAsked())
      .does('answerMayItEnd', { answer: 'continue', plan: { days: 30, attempts: 0 }, reason: text })
      .on('2026-05-11 10:00')
      .does('setUnreachablePlan', { days: 40, attempts: 0, reason: text })
      .on('2026-06-12 12:00');
    expect(ofTheEnding(story)).toEqual(['03.05.2026 10.00 mayItEndAsked until 18.05.2026']);
    story.on('2026-06-13 09:00');
    expect(ofTheEnding(story).at(-1)).toBe('13.06.2026 09.00 mayItEndAsked until 29.06.2026');
  });

  test('two-way contact answers it', () => {
    const story = asked().met();
    expect(story.task('mayItEnd')).toBeUndefined();
    expect(story.tries('answerMayItEnd', { answer: 'end', reason: text })).toMatchObject({ rejected: 'nothingOpen' });
  });

  test('a contact struck out again opens it anew, with all its days', () => {
    const story = asked().on('2026-05-15 10:00').met();
    const { seq } = story.event('contactLogged');
    story.on('2026-05-29 10:00').does('correct', { target: seq, reason: text }).on('2026-05-29 10:01');
    expect(ofTheEnding(story).at(-1)).toBe('29.05.2026 10.00 mayItEndAsked until 12.06.2026');
  });

  test('nobody answers, and the setting says plan: the grace goes by the plan, marked so, to be confirmed', () => {
    const story = asked().on('2026-06-20');
    expect(ofTheEnding(story)).toEqual([
      '03.05.2026 10.00 mayItEndAsked until 18.05.2026',
      '18.05.2026 23.59 graceStarted until 17.06.2026',
      '17.06.2026 23.59 caseEnded unreachable',
    ]);
    expect(story.event('graceStarted').data.basis).toMatchObject({
      setting: { key: 'unreachable.graceDays' },
      assessed: { event: 2 },
    });
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: true, onPlanOf: '2026-02-02' });
  });

  test('nobody answers, and the setting says hold: it stays open and escalates every week', () => {
    const story = asked(withUnreachable({ unassessed: 'hold' })).on('2026-06-20');
    expect(ofTheEnding(story)).toEqual(['03.05.2026 10.00 mayItEndAsked until 18.05.2026']);
    expect(story.status).toBe('active');
    expect(story.toldOf('mayItEnd').filter((line) => line.includes('escalation'))).toEqual([
      '15.05.2026 08.00 mayItEnd escalation → teamLead',
      '22.05.2026 08.00 mayItEnd escalation → teamLead',
      '29.05.2026 08.00 mayItEnd escalation → teamLead',
      '08.06.2026 08.00 mayItEnd escalation → teamLead',
      '15.06.2026 08.00 mayItEnd escalation → teamLead',
    ]);
    story.does('answerMayItEnd', { answer: 'end', reason: text });
    expect(story.status).toBe('ending');
  });
});

describe('the grace period', () => {
  const inGrace = () => asked().does('answerMayItEnd', { answer: 'end', reason: text });

  test('follow-ups go on: these are the last attempts', () => {
    const story = inGrace().on('2026-05-05 10:00').logged('notMet');
    expect(story.due('followUp')).toBe('12.05.2026 23.59');
  });

  test('a contact logged late, from before the silence, stops nothing', () => {
    const story = inGrace().met({ happenedAt: at('2026-02-01 12:00') });
    expect(story.status).toBe('ending');
  });

  test('a contact logged late, from within the silence, stops it', () => {
    const story = inGrace().met({ happenedAt: at('2026-03-01 12:00') });
    expect(story.status).toBe('active');
    expect(story.event('endingStopped').data.because).toBe('contact');
  });

  test('a contact that another case brings with it when they are merged stops it', () => {
    const story = inGrace();
    story.does('takeInMerged', {
      caseId: otherCase,
      contacts: [
        { id: 'c1' as typeof story.last, seq: 9, at: at('2026-04-02 12:00'), outcome: 'contactMade', place: 'home' },
      ],
    });
    expect(story.status).toBe('active');
  });

  test('an attempt corrected into a contact stops it', () => {
    const story = inGrace().on('2026-05-05 10:00').logged('notMet');
    const { seq } = story.event('contactLogged');
    story.does('correct', {
      target: seq,
      reason: text,
      contact: { happenedAt: at('2026-05-05 09:30'), outcome: 'contactMade', place: 'home' },
    });
    expect(story.status).toBe('active');
    expect(story.event('endingStopped').data.because).toBe('correction');
  });

  test('the phase goes back to the first; struck out, the contact takes that back with it, and the grace goes on', () => {
    const story = fourTimesTried().phase('clarifying').on('2026-05-04 09:00');
    story.does('answerMayItEnd', { answer: 'end', reason: text }).on('2026-05-11 10:00').met();
    expect(story.phaseNow).toBe('outreach');
    story.does('correct', { target: story.event('contactLogged').seq, reason: text }).on('2026-05-11 10:01');
    expect(story.phaseNow).toBe('clarifying');
    expect(story.status).toBe('ending');
    expect(story.task('endingToCome')).toBeDefined();
  });

  test('confirmed attendance at another service in the last week holds the ending', () => {
    const story = asked().consented().offered('psychiatry', { reason: text });
    const handover = story.last;
    story.does('answerHandover', { handover, answer: 'accepted', meetingOn: day('2026-05-20') });
    story.does('answerMayItEnd', { answer: 'end', reason: text });
    story.on('2026-06-01 10:00').does('recordAttendance', { handover, attended: true });
    story.on('2026-06-04 10:00');
    expect(story.has('caseEnded')).toBe(false);
    expect(story.event('mayItEndAsked').data.again).toBe('seen');
  });

  test('needs its own two days of warning before it is over, and says so beforehand', () => {
    const story = inGrace().on('2026-06-04');
    expect(story.timeline('reminded').filter((line) => line.endsWith('endingToCome'))).toEqual([
      '04.05.2026 09.00 reminded endingToCome',
      '27.05.2026 08.00 reminded endingToCome',
      '02.06.2026 08.00 reminded endingToCome',
    ]);
    expect(story.endedOn).toBe('03.06.2026 unreachable');
  });
});
