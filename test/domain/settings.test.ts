import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { localDate } from '../../domain/clock/time';
import { LocalSettings } from '../../domain/rules/settings';
import { holdsTooEarly } from '../../domain/rules/settings-progress';
import { checkTogether, checkWithVersions } from '../../domain/rules/settings-rules';
import type { Standard } from '../../domain/rules/standard';
import {
  loadShippedSettings,
  loadShippedStandards,
  parseEither,
  parseSettings,
  problemsTogether,
} from '../../standards/load';

const text = readFileSync(join(__dirname, '../../standards/settings/ballerup.yaml'), 'utf8');
const [ballerup, gentofte] = loadShippedSettings() as [LocalSettings, LocalSettings];
const [ballerupText, gentofteText] = loadShippedStandards() as [Standard, Standard];

function problemsAfter(change: (file: string) => string): string[] {
  const changed = change(text);
  expect(changed).not.toBe(text);
  const parsed = parseSettings(changed, 'draft.yaml');
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, problem, expected }) => `${path}: ${problem}; expected: ${expected}`);
}

describe('the shipped settings', () => {
  it('are the numbers that standards.md gives, but for the phases, the closed days and its own words the same in both', () => {
    const { municipality, followUp, calendar, standardReview, mail, publicForm, ...same } = gentofte;
    expect(ballerup).toMatchObject(same);
    expect(same).toMatchObject({
      triage: { workingDays: 2 },
      firstAttempt: { workingDays: 5 },
      unreachable: {
        days: 90,
        attempts: 4,
        promptDays: 14,
        assessmentDays: 14,
        reminders: [7, 1],
        graceDays: 30,
        unassessed: 'plan',
        floors: { days: 30, attempts: 3 },
        variety: { days: 3, dayParts: 2, ways: 2 },
        secondWord: 'teamLead',
      },
      decline: { assessmentDays: 14, reminders: [7, 1] },
      handover: { replyDays: 14, attendanceDays: 30, bridgingDays: 30 },
      needReview: { days: 90 },
      pairRule: { reviewDays: 30 },
      correction: { hours: 24 },
      loneVisit: { alarmMinutes: 15 },
      receipt: 'numberOnly',
      additionalGrounds: [],
    });
    expect(Object.values(ballerup.followUp.proposals)).toEqual([7, 14, 14, 28, 28]);
    expect(Object.values(followUp.proposals)).toEqual([7, 14, 28, 28]);
    expect([ballerup.followUp.maximumDays, followUp.escalationWorkingDays]).toEqual([90, 2]);
    expect(publicForm?.whatHappens?.da).toContain('to hverdage');
    expect([municipality, standardReview?.reminders[0], mail?.name]).toEqual(['gentofte', 730, 'Gentofte Kommune']);
  });

  it('close Ballerup on 24 and 31 December and 5 June, Gentofte on the first two, and work weekdays 8 to 16', () => {
    expect(ballerup.calendar).toEqual({
      closedDays: ['12-24', '12-31', '06-05'],
      hours: { from: '08:00', to: '16:00' },
      weekdays: [1, 2, 3, 4, 5],
    });
    expect(gentofte.calendar).toEqual({ ...ballerup.calendar, closedDays: ['12-24', '12-31'] });
  });

  it('hold already when the first story begins, on 06.01.2025', () => {
    expect([ballerup.from, gentofte.from].every((from) => from <= '2025-01-06')).toBe(true);
  });

  it('fit their own standard', () => {
    expect([checkTogether(ballerupText, ballerup), checkTogether(gentofteText, gentofte)]).toEqual([[], []]);
  });

  it('are told from a standard by what they hold', () => {
    expect(parseEither(text, 'ballerup.yaml')).toMatchObject({
      ok: true,
      value: { settings: { municipality: 'ballerup' } },
    });
  });
});

describe('settings that cannot be used are refused, saying what is wrong and what would be right', () => {
  it.each<[string, (file: string) => string, string | RegExp]>([
    [
      'a proposal above the longest span',
      (file) => file.replace('closing: 28', 'closing: 91'),
      'followUp.proposals.closing: proposes 91 days, and no more than 90 days between follow-ups are allowed; expected: at most 90 days, or allow more days between follow-ups',
    ],
    [
      'a reminder outside the assessment window',
      (file) => file.replace('reminders: [7, 1]\n  graceDays', 'reminders: [14, 1]\n  graceDays'),
      'unreachable.reminders[0]: a reminder 14 days before the end is not inside the 14 days that there are for the assessment (unreachable); expected: fewer than 14 days',
    ],
    [
      'a reminder outside the window after a decline',
      (file) => file.replace(/(decline:\n {2}assessmentDays:) 14/, '$1 5'),
      'decline.reminders[0]: a reminder 7 days before the end is not inside the 5 days that there are for the assessment (decline); expected: fewer than 5 days',
    ],
    [
      'closing before opening',
      (file) => file.replace('to: "16:00"', 'to: "07:30"'),
      'calendar.hours.to: the day closes at 07:30 and opens at 08:00; expected: a time after 08:00',
    ],
    [
      'closing at the opening hour',
      (file) => file.replace('to: "16:00"', 'to: "08:00"'),
      /^calendar.hours.to: the day closes at 08:00/,
    ],
    [
      'words around a mail in one language alone',
      (file) => file.replace('{ da: Venlig hilsen, en: Kind regards }', '{ da: Venlig hilsen }'),
      'mail.closing.en: is missing; expected: a text',
    ],
    [
      'a signature of more than a line',
      (file) => file.replace('da: "Fodfæste, Ballerup Kommune"', 'da: "Fodfæste\\nBallerup Kommune"'),
      'mail.signature.da: is "Fodfæste\\nBallerup Kommune"; expected: one line of text, without spaces around it',
    ],
    [
      'a word about mails that is none',
      (file) => file.replace('  greeting: {', '  hello: {'),
      'mail.hello: unknown word “hello”; expected: only name, greeting, closing, signature',
    ],
    [
      'an hour that is none',
      (file) => file.replace('to: "16:00"', 'to: "16.00"'),
      'calendar.hours.to: is "16.00"; expected: a time in quotes, like "08:00"',
    ],
    [
      'a beginning that is no date',
      (file) => file.replace('from: 2025-01-01', 'from: 2025-02-29'),
      'from: is not a date of the calendar; expected: a date like 2026-05-18',
    ],
    [
      'no beginning',
      (file) => file.replace('from: 2025-01-01\n', ''),
      'from: is missing; expected: a date like 2026-05-18',
    ],
    [
      'a closed day that is none',
      (file) => file.replace('"06-05"', '"06-31"'),
      'calendar.closedDays[2]: is "06-31"; expected: "12-24" for every year, or "2026-05-15" for that once',
    ],
    [
      'no day that is worked',
      (file) => file.replace('[1, 2, 3, 4, 5]', '[]'),
      'calendar.weekdays: is a list of 0; expected: at least 1 in the list',
    ],
    [
      'an eighth weekday',
      (file) => file.replace('[1, 2, 3, 4, 5]', '[1, 8]'),
      'calendar.weekdays[1]: is 8; expected: at most 7',
    ],
    [
      'an unknown key',
      (file) => file.replace('graceDays: 30', 'graceDays: 30\n  patience: 3'),
      'unreachable.patience: unknown word “patience”; expected: only days, attempts, promptDays, assessmentDays, reminders, graceDays, unassessed, floors, variety, secondWord',
    ],
    [
      'days in words',
      (file) => file.replace('graceDays: 30', 'graceDays: tredive'),
      'unreachable.graceDays: is "tredive"; expected: a number',
    ],
    [
      'half a day',
      (file) => file.replace('graceDays: 30', 'graceDays: 30.5'),
      'unreachable.graceDays: is 30.5; expected: a whole number',
    ],
    [
      'no days at all',
      (file) => file.replace('graceDays: 30', 'graceDays: 0'),
      'unreachable.graceDays: is 0; expected: at least 1',
    ],
    [
      'a third way where nobody has assessed',
      (file) => file.replace('unassessed: plan', 'unassessed: ask'),
      'unreachable.unassessed: is "ask"; expected: one of plan, hold',
    ],
    ['nobody who set them', (file) => file.replace(/setBy: .*\n/, ''), 'setBy: is missing; expected: a text'],
    [
      'a ground of its own that exists already',
      (file) =>
        file.replace(
          'additionalGrounds: []',
          'additionalGrounds: [{ id: merged, name: { da: Sammenlagt, en: Merged }, assessment: true }]',
        ),
      'additionalGrounds[0].id: the ground merged exists already; expected: a new name',
    ],
  ])('%s', (_, change, expected) => {
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    if (typeof expected === 'string') expect(problems).toEqual([expected]);
    else expect(problems[0]).toMatch(expected);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `calendar: ${json}\nfollowUp: ${json}`),
        ),
        (content) => {
          expect(parseSettings(content, 'draft.yaml').ok).toBe(false);
        },
      ),
    );
  });

  it('every proposal is inside the longest span, in all settings that are accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (days, maximumDays) => {
        const followUp = { ...ballerup.followUp, maximumDays, proposals: { outreach: days } };
        expect(LocalSettings.safeParse({ ...ballerup, followUp }).success).toBe(days <= maximumDays);
      }),
    );
  });
});

describe('settings and a standard that contradict each other', () => {
  it('settings of another municipality', () => {
    expect(checkTogether(gentofteText, ballerup)).toEqual([
      { path: ['municipality'], rule: 'otherMunicipality', params: { settings: 'ballerup', standard: 'gentofte' } },
    ]);
    expect(problemsTogether(gentofteText, ballerup, 'draft.yaml')).toMatchObject([
      { problem: "these settings are ballerup's, the standard is gentofte's", expected: 'gentofte' },
    ]);
  });

  it('a proposal for a phase the standard lacks, and a phase without a proposal, with the line', () => {
    const changed = text.replace('closing: 28', 'onward: 28');
    const parsed = parseSettings(changed, 'draft.yaml');
    if (!parsed.ok) throw new Error('the draft should be well-formed by itself');
    const line = changed.split('\n').findIndex((row) => row.includes('onward: 28')) + 1;
    expect(problemsTogether(ballerupText, parsed.value, 'draft.yaml', changed)).toEqual([
      {
        file: 'draft.yaml',
        path: 'followUp.proposals.onward',
        place: 'days between follow-ups in the phase “onward”',
        line,
        problem: 'proposes days for the phase onward, which ballerup version 1 does not have',
        expected: 'one of outreach, clarifying, motivating, stabilising, closing',
      },
      {
        file: 'draft.yaml',
        path: 'followUp.proposals',
        place: 'days between follow-ups',
        line: expect.any(Number),
        problem: 'has no proposal for the phase closing of ballerup version 1',
        expected: 'closing: a number of days, at most 90',
      },
    ]);
  });
});

describe('settings beside all versions of a standard', () => {
  const draft = {
    ...ballerupText,
    version: 2,
    phases: [...ballerupText.phases, { id: 'resting', name: { da: 'Hvilende', en: 'Resting' }, clause: 'B16' }],
  };
  const withDays = (proposals: Record<string, number>) => ({
    ...ballerup,
    followUp: { ...ballerup.followUp, proposals: { ...ballerup.followUp.proposals, ...proposals } },
  });
  const rules = (...asked: Parameters<typeof checkWithVersions>) =>
    checkWithVersions(...asked).map(({ rule, path }) => [rule, path.at(-1)]);

  it('may have days for a phase that only a draft has, which is how that draft comes into force', () => {
    expect(rules({ inForce: [ballerupText], known: [ballerupText, draft] }, withDays({ resting: 7 }))).toEqual([]);
    expect(rules({ inForce: [ballerupText], known: [ballerupText] }, withDays({ resting: 7 }))).toEqual([
      ['proposalWithoutPhase', 'resting'],
    ]);
  });

  it('need days for every phase of each version in force, in whatever order these stand', () => {
    for (const inForce of [
      [ballerupText, draft],
      [draft, ballerupText],
    ]) {
      expect(rules({ inForce, known: inForce }, ballerup)).toEqual([['phaseWithoutProposal', 'proposals']]);
      expect(rules({ inForce, known: inForce }, withDays({ resting: 7 }))).toEqual([]);
    }
  });

  it('are free where there is no standard yet, and free of a draft that nothing goes by', () => {
    expect(rules({ inForce: [], known: [] }, withDays({ anything: 7 }))).toEqual([]);
    expect(rules({ inForce: [], known: [draft] }, ballerup)).toEqual([]);
  });
});

describe('the day from which new settings hold', () => {
  const today = localDate('2026-05-18');
  const from = (date: string) => ({ ...ballerup, from: localDate(date) });
  const earliest = (of: LocalSettings, earlier: readonly LocalSettings[]) =>
    holdsTooEarly(of, earlier, today).map(({ params }) => params);

  it.each<[string, readonly string[], string | undefined]>([
    ['2026-05-18', [], undefined],
    ['2026-05-17', [], '18.05.2026'],
    ['2026-05-17', ['2025-01-01'], '18.05.2026'],
    ['2026-06-01', ['2025-01-01', '2026-07-01'], '01.07.2026'],
    ['2026-07-01', ['2026-07-01', '2025-01-01'], undefined],
  ])('%s, after those of %j: at the earliest %s', (date, earlier, expected) => {
    const said = earliest(from(date), earlier.map(from));
    expect(said).toEqual(expected ? [{ earliest: expected }] : []);
  });
});
