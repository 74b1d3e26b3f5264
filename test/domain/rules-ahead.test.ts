import type { CommandId } from '../../domain';
import type { LocalSettings } from '../../domain/rules/settings';
import { everythingDue } from '../../domain/views/deadlines';
import { changeByMove, datesUnderSettings, dayOfEffect } from '../../domain/views/rules-change';
import { aCase, anAcceptedCase, anna, at, type CaseStory, day, settingsOf, shown, staff, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
const second = (more: Partial<LocalSettings> = {}): LocalSettings => ({
  ...settingsOf('ballerup'),
  version: 2,
  ...more,
});
const fewerDays = { pairRule: { reviewDays: 3 } };

const ahead = ({ state, book, now }: CaseStory, settings: LocalSettings) =>
  datesUnderSettings(state, settings, { book, now });
/** All that is due in the case, by what it is about. */
const due = ({ state, rules }: CaseStory): ReadonlyMap<string, string> =>
  new Map(everythingDue(state, rules).map(({ cause, at: moment }) => [cause, moment]));

describe('What new settings would change in a case, before they are set', () => {
  test('nothing, where they say the same', () => {
    expect(ahead(running(), second())).toEqual([]);
  });

  test.each<[string, () => CaseStory]>([
    ['with contact', running],
    ['not triaged yet', () => aCase('ballerup').on('2026-02-09').referred()],
    [
      'with visits in pairs',
      () => running().does('recordIncident', { kind: 'threat', visitsInPairs: true, note: text }),
    ],
    ['paused', () => running().does('pause', { because: 'hospital', until: day('2026-03-09') })],
  ])('of a case %s it is what they then do change, date by date', (_name, begin) => {
    const settings = second({
      from: day('2026-02-09'),
      ...fewerDays,
      triage: { ...settingsOf('ballerup').triage, workingDays: 5 },
      unreachable: { ...settingsOf('ballerup').unreachable, days: 60, attempts: 3 },
    });
    const story = begin();
    const foreseen = ahead(story, settings).filter(({ what }) => what === 'due');
    const before = due(story);
    story.decidesSettings(settings).passTimeUntil(story.now);
    const after = due(story);
    const causes = new Set([...before.keys(), ...after.keys()]);
    const changed = [...causes].filter((cause) => before.get(cause) !== after.get(cause));
    const dates = (list: readonly (string | undefined)[]) => list.filter((one) => one !== undefined).sort();
    expect(dates(foreseen.map(({ after: at }) => at ?? undefined))).toEqual(
      dates(changed.map((one) => after.get(one))),
    );
    expect(dates(foreseen.map(({ before: at }) => at ?? undefined))).toEqual(
      dates(changed.map((one) => before.get(one))),
    );
    expect(ahead(story, settings)).toEqual([]);
  });

  test('more days to triage put off the triage of a case that awaits it, and nothing else', () => {
    const settings = second({ from: day('2026-02-09'), triage: { ...settingsOf('ballerup').triage, workingDays: 5 } });
    const [moved, ...others] = ahead(aCase('ballerup').on('2026-02-09').referred(), settings);
    expect([moved?.kind, others]).toEqual(['triage', []]);
    expect([moved?.after, moved?.before].sort()).toEqual([moved?.before, moved?.after]);
  });

  test('what goes on to the team lead on another day is told, where what is due stays', () => {
    const followUp = { ...settingsOf('ballerup').followUp, escalationWorkingDays: 9 };
    const overdue = running().on('2026-02-17 10:00');
    const changed = ahead(overdue, second({ from: day('2026-02-17'), followUp }));
    expect(changed.map(({ what }) => what)).not.toContain('due');
    expect(changed.map(({ what }) => what)).toContain('escalation');
  });

  test('is looked at from the day on which they hold, or today where that is past', () => {
    expect(shown(dayOfEffect({ from: day('2026-03-01') }, at('2026-02-09')))).toBe('01.03.2026 00.00');
    expect(dayOfEffect({ from: day('2026-01-01') }, at('2026-02-09'))).toBe(at('2026-02-09'));
  });

  test('and the case is as it was', () => {
    const story = running();
    const before = JSON.stringify([story.state, story.book]);
    ahead(story, second({ ...fewerDays, from: day('2026-03-01') }));
    expect(JSON.stringify([story.state, story.book])).toBe(before);
  });
});

describe('What moving a case to another version would change', () => {
  const to = (
    story: CaseStory,
    change: (standard: Parameters<typeof changeByMove>[1]['standard']) => object = same,
  ) => {
    const [standard] = story.book.standards;
    if (!standard) throw new Error('no standard');
    return { ...standard, version: 2, ...change(standard) };
  };
  const same = () => ({});
  const moved = (story: CaseStory, standard: Parameters<typeof changeByMove>[1]['standard'], phase?: string) =>
    changeByMove(
      story.state,
      { standard, ...(phase && { phase }) },
      { book: story.book, now: story.now, by: staff(anna), commandId: 'preview' as CommandId },
    );

  test('to one that says the same: its phase is kept and no date moves', () => {
    const story = running();
    expect(moved(story, to(story))).toEqual({ phase: 'outreach', dates: [] });
  });

  test('where its phase is gone it says which there are, and with one of these it can be moved', () => {
    const story = running();
    const renamed = to(story, ({ phases }) => ({
      phases: phases.map((phase) => (phase.id === 'outreach' ? { ...phase, id: 'searching' } : phase)),
    }));
    expect(moved(story, renamed)).toMatchObject({ rejected: 'unknownPhase' });
    expect(moved(story, renamed, 'searching')).toMatchObject({ phase: 'searching' });
  });

  test('to the version that it has it is not moved', () => {
    const story = running();
    const [own] = story.book.standards;
    if (!own) throw new Error('no standard');
    expect(moved(story, own)).toMatchObject({ rejected: 'sameStandard' });
  });

  test('is what moving it then does', () => {
    const story = running();
    const standard = to(story, ({ rests }) => ({ rests: { ...rests, needReview: 'B16' } }));
    const foreseen = moved(story, standard);
    if ('rejected' in foreseen) throw new Error(foreseen.rejected);
    const before = due(story);
    story.does('moveToStandard', { standard, reason: text });
    const changed = [...due(story)].filter(([cause, moment]) => before.get(cause) !== moment);
    expect(story.phaseNow).toBe(foreseen.phase);
    expect(foreseen.dates.filter(({ what }) => what === 'due')).toHaveLength(changed.length);
  });
});
