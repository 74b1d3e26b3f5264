import type { LocalSettings } from '../../domain/rules/settings';
import { aCase, anAcceptedCase, day, settingsOf, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
const second = (more: Partial<LocalSettings>): LocalSettings => ({
  ...settingsOf('ballerup'),
  version: 2,
  setBy: 'Leder af Fronten',
  reference: 'referat 12',
  ...more,
});
const unreachable = { ...settingsOf('ballerup').unreachable, days: 60 };

describe('local settings hold for every case from their date', () => {
  test('decided ahead, they take effect as their day begins, and every date follows', () => {
    const story = running().decidesSettings(second({ from: day('2026-03-01'), pairRule: { reviewDays: 3 } }));
    expect(story.timeline('settingsTookEffect')).toEqual([]);
    story.metAtEveryFollowUpUntil('2026-03-02 10:00');
    expect(story.timeline('settingsTookEffect')).toEqual(['01.03.2026 00.00 settingsTookEffect']);
    story.does('recordIncident', { kind: 'threat', visitsInPairs: true, note: text });
    expect(story.task('pairRule')?.basis.setting).toEqual({
      key: 'pairRule.reviewDays',
      value: 3,
      version: 2,
      setBy: 'Leder af Fronten',
      from: '2026-03-01',
      reference: 'referat 12',
    });
  });

  test('dated in the past, they take effect at once, and once only', () => {
    const story = running()
      .decidesSettings(second({ from: day('2026-01-01') }))
      .on('2026-02-10');
    expect(story.timeline('settingsTookEffect')).toEqual(['09.02.2026 10.00 settingsTookEffect']);
  });

  test('the step of taking effect says who set them and where it was decided', () => {
    const story = running().decidesSettings(second({ from: day('2026-02-10') }));
    expect(story.nextStep).toMatchObject({
      kind: 'settingsTakeEffect',
      cause: 'settings:2',
      basis: { topic: 'settings', clause: null, setting: { key: 'from', version: 2, setBy: 'Leder af Fronten' } },
    });
  });

  test('a plan that someone assessed for this citizen is not touched by them', () => {
    const story = running()
      .decidesSettings(second({ from: day('2026-02-01'), unreachable }))
      .on('2026-02-10');
    expect(story.state.plan?.days).toBe(90);
    expect(aCase('ballerup', story.book).on('2026-02-10').referred().accepted().state.plan?.days).toBe(60);
  });

  test('of another municipality they are refused', () => {
    expect(running().tries('applySettings', { settings: settingsOf('gentofte') })).toMatchObject({
      rejected: 'otherMunicipality',
    });
  });

  test('an ended case learns of them and does nothing', () => {
    const story = running().does('recordDecline', {}).on('2026-02-20');
    story.decidesSettings(second({ from: day('2026-03-01') })).on('2026-04-01');
    expect(story.has('settingsTookEffect')).toBe(false);
    expect(story.next).toBeUndefined();
  });
});

describe('a case stays on the standard’s version it began under (B1), until a person moves it', () => {
  const newVersion = () => {
    const [standard] = aCase('ballerup').book.standards;
    if (!standard) throw new Error('no standard');
    return { ...standard, version: 2 };
  };
  const renamed = () => {
    const standard = newVersion();
    return {
      ...standard,
      phases: standard.phases.map((phase) => (phase.id === 'outreach' ? { ...phase, id: 'searching' } : phase)),
      rests: { ...standard.rests, needReview: 'B16' },
    };
  };

  test('moved, what is set from then on rests on the new one; what was set before keeps its clause', () => {
    const story = running().does('moveToStandard', { standard: renamed(), phase: 'searching', reason: text });
    expect(story.state.standard).toEqual({ id: 'ballerup', version: 2 });
    expect(story.phaseNow).toBe('searching');
    story.on('2026-05-04 10:00');
    expect(story.task('needReview')?.basis).toMatchObject({ clause: 'B15', standard: { version: 1 } });
    story.needContinues();
    expect(story.task('needReview')?.basis).toMatchObject({ clause: 'B16', standard: { version: 2 } });
  });

  test('a phase that the new one lacks must be mapped', () => {
    expect(running().tries('moveToStandard', { standard: renamed(), reason: text })).toMatchObject({
      rejected: 'unknownPhase',
      params: { phase: 'outreach', known: expect.arrayContaining(['searching']) },
    });
  });

  test('a change of phase made under the old one can no longer be struck out into a phase that is gone', () => {
    const story = running().phase('clarifying');
    story.does('moveToStandard', { standard: renamed(), reason: text });
    expect(story.tries('correct', { target: story.event('phaseChanged').seq, reason: text })).toMatchObject({
      rejected: 'nothingToCorrect',
    });
  });

  test('to the one it has, or to another municipality’s, it is not moved', () => {
    const story = running();
    const { standard } = story.rules;
    expect(story.tries('moveToStandard', { standard, reason: text })).toMatchObject({ rejected: 'sameStandard' });
    const theirs = { ...newVersion(), municipality: 'gentofte' };
    expect(story.tries('moveToStandard', { standard: theirs, reason: text })).toMatchObject({
      rejected: 'otherMunicipality',
    });
  });
});

describe('a case that starts with a past', () => {
  test('dates that are missing are reckoned from today; those that someone gave say so', () => {
    const story = aCase('ballerup')
      .on('2026-03-02')
      .movedIn({ followUpOn: day('2026-03-04') });
    expect(story.due('followUp')).toBe('04.03.2026 23.59');
    expect(story.task('followUp')?.basis.assessed).toBeDefined();
    const { basis } = story.task('needReview') ?? {};
    expect(basis).toMatchObject({ setting: { key: 'needReview.days' } });
  });

  test.each([
    [{ phase: 'onward' }, 'unknownPhase'],
    [{ acceptedAt: '2026-02-01T00:00:00.000Z' as never }, 'inThePast'],
    [{ stableContactAt: '2026-04-01T00:00:00.000Z' as never }, 'inTheFuture'],
    [{ followUpOn: day('9999-12-31') }, 'tooFarAhead'],
    [{ needReviewOn: day('9999-12-31') }, 'tooFarAhead'],
    [{ followUpDays: 0 }, 'outOfRange'],
    [{ plan: { days: -1, attempts: 0, assessedAt: '2026-02-01T00:00:00.000Z' as never } }, 'outOfRange'],
    [{ targetGroups: ['tooOld'] }, 'unknownTargetGroup'],
  ])('%j is refused: %s', (more, rejected) => {
    const story = aCase('ballerup').on('2026-03-02');
    const data = aCase('ballerup').on('2026-03-02').movedIn().event('caseMovedIn').data;
    expect(story.tries('moveIn', { ...data, ...more })).toMatchObject({ rejected });
  });
});
