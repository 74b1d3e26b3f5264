import type { CaseId, MunicipalityId } from '../../../domain';
import { atLocal, type LocalTime, localDateOf } from '../../../domain/clock/time';
import { aCase, anna, day, otherCase, settingsOf, team, text } from '../a-case';

/** S5 Gentofte: own initiative, anonymous, outside the area, declines; another never found. */

const startedByTheLake = () =>
  aCase('gentofte')
    .on('2026-02-09 10:00')
    .startedOnOwnInitiative({ targetGroups: ['isolated'], age: { years: 35, estimated: true } });

const metInLyngby = () => startedByTheLake().on('2026-02-18 11:00').met({ outsideArea: true, reason: text });

const inSummer = () => metInLyngby().metAtEveryFollowUpUntil('2026-06-16 12:00').met();

const leftAlone = () => inSummer().metAtEveryFollowUpUntil('2026-08-10 11:00').does('recordDecline', { words: text });

describe('S5.1 "Kvinden ved søen", Monday 09.02.2026 (G12)', () => {
  test('is active at once, with the judgement as reason and no triage', () => {
    const story = startedByTheLake();
    expect(story.status).toBe('active');
    expect(story.task('triage')).toBeUndefined();
    expect(story.event('ownInitiativeStarted').data.judgement).toBe(text);
  });

  test('the first attempt is due on Monday 16.02', () => {
    expect(startedByTheLake().due('firstAttempt')).toBe('16.02.2026 16.00');
  });

  test('with a 17-year-old: outside the target group, and the duty to notify is shown (G3)', () => {
    const refused = aCase('gentofte')
      .on('2026-02-09 10:00')
      .tries('startOwnInitiative', {
        caseId: otherCase,
        municipality: 'gentofte' as MunicipalityId,
        judgement: text,
        worker: anna,
        team,
        age: { years: 17, estimated: false },
      });
    expect(refused).toEqual({
      rejected: 'belowMinimumAge',
      params: { minimum: 18, clause: 'G3', dutyToNotify: true, field: 'age' },
    });
  });
});

describe('S5.2 met in Lyngby', () => {
  test('outside the area asks for a reason and warns (G5)', () => {
    const story = startedByTheLake().on('2026-02-18 11:00');
    expect(story.tries('logContact', story.contact('contactMade', { outsideArea: true }))).toMatchObject({
      rejected: 'reasonRequired',
      params: { because: 'outsideArea', clause: 'G5' },
    });
    expect(metInLyngby().warnings).toEqual([{ code: 'outsideArea', clause: 'G5' }]);
  });

  test('a Saturday visit is flagged and allowed (G7)', () => {
    const story = metInLyngby().on('2026-02-21 14:00').met();
    expect(story.warnings).toEqual([{ code: 'outsideHours', clause: 'G7' }]);
  });

  test('a worker without formal education is a warning only (G13)', () => {
    const story = metInLyngby().on('2026-02-20 11:00').met({ trained: false });
    expect(story.warnings).toEqual([{ code: 'competence', clause: 'G13' }]);
  });
});

test('S5.3 02.30 that does not exist, and 02.30 that comes twice, each give exactly one', () => {
  const half = '02:30' as LocalTime;
  expect(atLocal(day('2026-03-29'), half)).toBe('2026-03-29T01:30:00.000Z');
  expect(atLocal(day('2026-10-25'), half)).toBe('2026-10-25T00:30:00.000Z');
});

describe('S5.4 spring', () => {
  test('at a café on 07.04: the citizen pays own expenses (G14)', () => {
    const story = metInLyngby()
      .metAtEveryFollowUpUntil('2026-04-07 12:00')
      .met({ activities: ['socialActivity'] });
    expect(story.warnings).toEqual([{ code: 'ownExpenses', clause: 'G14' }]);
  });

  test('the need review comes 90 days after the last, and is answered', () => {
    const story = inSummer();
    expect(story.timeline('needReviewed')).toEqual(['11.05.2026 08.00 needReviewed']);
    expect(story.state.needReview?.on).toBe('2026-08-09');
    story.metAtEveryFollowUpUntil('2026-08-10 07:59');
    expect(story.due('needReview')).toBe('10.08.2026 23.59');
  });
});

describe('S5.5 a new version and a new setting on 18.05', () => {
  test('a case keeps its own version of the standard until it is moved (B1)', () => {
    const story = inSummer();
    expect(story.state.standard).toEqual({ id: 'gentofte', version: 1 });
  });

  test('a local setting dated the same day (5 June closed) holds for it at once', () => {
    const story = metInLyngby().metAtEveryFollowUpUntil('2026-05-18 09:00');
    const follows = story.does('setFollowUp', { on: day('2026-06-05'), reason: text }).due('followUp');
    expect(follows).toBe('05.06.2026 23.59');
    const shipped = settingsOf('gentofte');
    const { calendar } = shipped;
    story.decidesSettings({
      ...shipped,
      version: 2,
      from: '2026-05-18' as never,
      calendar: { ...calendar, closedDays: [...calendar.closedDays, '06-05'] },
    });
    expect(story.due('followUp')).toBe('08.06.2026 23.59');
    story.on('2026-05-18 09:01');
    expect(story.timeline('settingsTookEffect')).toEqual(['18.05.2026 09.00 settingsTookEffect']);
  });
});

describe('S5.6 "lad mig være" on 10.08.2026 (G17)', () => {
  test('outreach stops at once and the assessment opens', () => {
    const story = leftAlone();
    expect(story.status).toBe('ending');
    expect(story.openTasks.map(({ kind }) => kind)).toEqual(['declineAssessment']);
    expect(story.due('declineAssessment')).toBe('24.08.2026 23.59');
    expect(story.task('declineAssessment')?.basis).toMatchObject({
      clause: 'G17',
      setting: { key: 'decline.assessmentDays' },
    });
  });

  test('assessed on 21.08: ended, declined', () => {
    const story = leftAlone().on('2026-08-21 10:00').does('assessDecline', { reasons: text });
    expect(story.endedOn).toBe('21.08.2026 citizenDeclined');
    expect(story.event('caseEnded').data).toMatchObject({ toConfirm: false, basis: { clause: 'G17' } });
  });

  test('variant: nobody assesses: reminded, escalated, and ended by itself on Monday 24.08', () => {
    const story = leftAlone().on('2026-08-25 00:00');
    expect(story.timeline('reminded', 'escalated', 'caseEnded').slice(-5)).toEqual([
      '10.08.2026 11.00 reminded declineAssessment',
      '17.08.2026 08.00 reminded declineAssessment',
      '21.08.2026 08.00 reminded declineAssessment',
      '21.08.2026 08.00 escalated declineAssessment',
      '24.08.2026 23.59 caseEnded citizenDeclined',
    ]);
    expect(story.endedOn).toBe('24.08.2026 citizenDeclined');
    expect(story.event('caseEnded').data.toConfirm).toBe(true);
  });
});

describe('S5.7 another citizen, never met', () => {
  /** Started on 09.02.2026, four attempts, and nobody answers anything. */
  const neverMet = () =>
    startedByTheLake()
      .on('2026-02-16 10:00')
      .logged('notMet')
      .on('2026-03-02 16:30')
      .logged('notMet', { place: 'home' })
      .on('2026-03-23 12:00')
      .logged('messageLeft', { channel: 'phone', place: 'phone' })
      .on('2026-04-13 09:00')
      .logged('notMet', { place: 'shelter' });

  test('goes by the plan: 90 days, reminders, escalation, grace, ended by itself, marked not assessed anew', () => {
    const story = neverMet().on('2026-06-30 10:00');
    const ofTheEnding = story
      .timeline('mayItEndAsked', 'graceStarted', 'caseEnded', 'reminded', 'escalated')
      .filter((line) => !/followUp|needReview|firstAttempt/.test(line));
    expect(ofTheEnding).toEqual([
      '10.05.2026 10.00 mayItEndAsked until 26.05.2026',
      '11.05.2026 08.00 reminded mayItEnd',
      '19.05.2026 08.00 reminded mayItEnd',
      '22.05.2026 08.00 reminded mayItEnd',
      '22.05.2026 08.00 escalated mayItEnd',
      '26.05.2026 23.59 graceStarted until 25.06.2026',
      '27.05.2026 08.00 reminded endingToCome',
      '18.06.2026 08.00 reminded endingToCome',
      '24.06.2026 08.00 reminded endingToCome',
      '25.06.2026 23.59 caseEnded unreachable',
    ]);
    expect(story.event('graceStarted').data).toMatchObject({ on: 'plan', planOf: '2026-02-09' });
    expect(story.event('caseEnded').data).toMatchObject({
      on: '2026-06-25',
      toConfirm: true,
      onPlanOf: '2026-02-09',
      basis: { clause: 'G17', assessed: { by: { kind: 'staff', id: anna }, event: 2 } },
    });
    expect(localDateOf(story.event('caseEnded').at)).toBe('2026-06-25');
  });

  test('is on the team lead’s list, and reopened from there as a linked case', () => {
    const story = neverMet().on('2026-06-30 10:00');
    expect(story.task('toConfirm')?.asks).toEqual([{ role: 'teamLead', otherThan: anna }]);
    expect(story.toldOf('endedToConfirm')).toEqual(['26.06.2026 08.00 endedToConfirm → teamLead']);
    story.does('linkReopened', { caseId: otherCase });
    expect(story.openTasks).toEqual([]);
    const again = aCase('gentofte')
      .on('2026-06-30 10:05')
      .does('reopen', {
        caseId: otherCase,
        municipality: 'gentofte' as MunicipalityId,
        from: 'ca5e0000-0000-4000-8000-000000000002' as CaseId,
        reason: text,
        targetGroups: ['isolated'],
        worker: anna,
        team,
      });
    expect(again.status).toBe('active');
    expect(again.state.links).toEqual([{ kind: 'reopenedFrom', caseId: 'ca5e0000-0000-4000-8000-000000000002' }]);
  });
});
