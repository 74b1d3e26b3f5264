import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotBeAdoptedOn, cannotBeHeardOn, type StandardProgress } from '../../domain/rules/standard-progress';
import { loadShippedStandards, parseStandard } from '../../standards/load';
import { day } from './a-case';

const [ballerup, gentofte] = loadShippedStandards();
const folder = join(__dirname, '../../standards');
const textOf = (town: string) => readFileSync(join(folder, `${town}.yaml`), 'utf8');

function problemsAfter(town: string, change: (file: string) => string): readonly string[] {
  const file = textOf(town);
  const changed = change(file);
  expect(changed).not.toBe(file);
  const parsed = parseStandard(changed, 'draft.yaml');
  return parsed.ok ? [] : parsed.problems.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('hearing, adoption and taking effect come in that order, on days that can be (G20)', () => {
  const progress = (how: Partial<StandardProgress> = {}, standard = gentofte): StandardProgress => {
    if (!standard) throw new Error('both standards are shipped');
    return { standard, heardAt: null, adoptedAt: null, activeFrom: null, ...how };
  };

  test('adopted after its hearing, on the same day at the earliest', () => {
    const heard = progress({ heardAt: day('2026-03-01') });
    expect(cannotBeAdoptedOn(day('2026-02-28'), heard)).toEqual({
      code: 'adoptedBeforeHearing',
      params: { heardOn: '2026-03-01' },
    });
    expect(cannotBeAdoptedOn(day('2026-03-01'), heard)).toBeUndefined();
  });

  test('a hearing is put right, but not to a day after the adoption', () => {
    const adopted = progress({ heardAt: day('2026-03-01'), adoptedAt: day('2026-04-01') });
    expect(cannotBeHeardOn(day('2026-03-02'), adopted)).toBeUndefined();
    expect(cannotBeHeardOn(day('2026-04-02'), adopted)).toEqual({
      code: 'heardAfterAdoption',
      params: { adoptedOn: '2026-04-01' },
    });
  });

  test('not adopted without a hearing where the standard asks for one; elsewhere it may be', () => {
    expect(cannotBeAdoptedOn(day('2026-04-01'), progress())).toMatchObject({ code: 'hearingRequired' });
    expect(cannotBeAdoptedOn(day('2026-04-01'), progress({}, ballerup))).toBeUndefined();
  });

  test('no day from before there was such an act', () => {
    const refused = { code: 'beforeTheAct', params: { earliestAllowed: '1998-07-01' } };
    expect(cannotBeHeardOn(day('1998-06-30'), progress())).toEqual(refused);
    expect(cannotBeAdoptedOn(day('1900-01-01'), progress({}, ballerup))).toEqual(refused);
  });

  test('what is in force keeps its days', () => {
    const active = progress({ heardAt: day('2026-03-01'), activeFrom: day('2026-05-01') });
    expect(cannotBeHeardOn(day('2026-03-02'), active)).toEqual({ code: 'standardIsActive' });
    expect(cannotBeAdoptedOn(day('2026-04-02'), active)).toEqual({ code: 'standardIsActive' });
  });
});

test('a list of a text is no longer than anyone reads', () => {
  const many = (length: number) => (file: string) =>
    file.replace(
      /^activities:\n/m,
      (head) =>
        `${head}${Array.from({ length }, (_, n) => `  - { id: own${n}, name: { da: Andet, en: Other } }\n`).join('')}`,
    );
  expect(problemsAfter('ballerup', many(150))).toEqual([]);
  expect(problemsAfter('ballerup', many(200))).toMatchObject([expect.stringMatching(/^activities: /)]);
});

describe('where a text is silent, it is set locally', () => {
  test.each([
    ['freeChoice: { clause: B22 }', 'freeChoice: { clause: null }'],
    ['fee:\n  clause: B23', 'fee:\n  clause: null'],
    ['anonymity: { clause: B25 }', 'anonymity: { clause: null }'],
    ['mayDecline: { clause: B25 }', 'mayDecline: { clause: null }'],
    ['ownInitiative: { clause: B24 }', 'ownInitiative: { clause: null }'],
  ])('%s can be %s', (said, silent) => {
    expect(problemsAfter('ballerup', (file) => file.replace(said, silent))).toEqual([]);
  });
});

describe('a standard does not contradict itself', () => {
  const unassessed = (file: string) =>
    file.replace('clauses: [B21]\n    assessment: true', 'clauses: [B21]\n    assessment: false');

  test('a ground whose clause asks for an assessment is assessed, or it says why not', () => {
    expect(problemsAfter('ballerup', unassessed)).toEqual([
      'grounds[2].assessment: the ground unreachable is not assessed, and its clause B21 asks for an individual assessment',
    ]);
    const reasoned = (file: string) =>
      unassessed(file).replace(
        'assessment: false\n  - ground: handedOver',
        'assessment: false\n    withoutAssessment: Kommunalbestyrelsen har besluttet det.\n  - ground: handedOver',
      );
    expect(problemsAfter('ballerup', reasoned)).toEqual([]);
  });

  test('it has a way for a case to end where no contact can be made, or it says why not', () => {
    const without = (file: string) =>
      file.replace('  - ground: unreachable\n    clauses: [G17]\n    assessment: true\n', '');
    expect(problemsAfter('gentofte', without)).toEqual([
      'grounds: has no ground unreachable, so a case without contact never ends',
    ]);
    const reasoned = (file: string) => `${without(file)}\nwithoutUnreachable: Kommunen slipper ingen.\n`;
    expect(problemsAfter('gentofte', reasoned)).toEqual([]);
  });
});
