import { differencesOf } from '../../domain/rules/differences';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import { contentInWords } from '../../texts/rule-content';
import { placeInWords } from '../../texts/rule-files';
import { changedWords } from '../../web/parts/rules-differences/changed-words';

const standards = loadShippedStandards();
const settings = loadShippedSettings();
const [ballerup] = standards;
if (!ballerup) throw new Error('Ballerup ships with no standard');

/** Each difference as a committee reads it. */
const told = (before: object, after: object) =>
  differencesOf(before, after).map(({ path, before: was, after: is }) => [
    placeInWords(path, is === undefined ? before : after, 'da'),
    was === undefined ? undefined : contentInWords(was, 'da'),
    is === undefined ? undefined : contentInWords(is, 'da'),
  ]);

describe('What is different between two versions', () => {
  test.each([...standards, ...settings])(
    'of the same content there is nothing, whatever its number and the order of its keys',
    (one) => {
      const turned = Object.fromEntries(Object.entries(one).reverse());
      expect(differencesOf(one, { ...turned, version: 2 })).toEqual([]);
    },
  );

  test('a clause in other words is one difference, and what cites it is none', () => {
    const clauses = { ...ballerup.clauses, B13: { says: 'Hjælpen begynder med dig.' } };
    expect(told(ballerup, { ...ballerup, clauses })).toEqual([
      [
        'punkt B13, tekstens ord',
        'Hjælpen tager udgangspunkt i din situation og dine behov.',
        'Hjælpen begynder med dig.',
      ],
      ['punkt B13, hvad der gøres', 'Needs are free text.', undefined],
    ]);
  });

  test('a phase that goes is gone alone: those after it are the same though their places are not', () => {
    const phases = ballerup.phases.filter(({ id }) => id !== 'clarifying');
    expect(told(ballerup, { ...ballerup, phases }).map(([place]) => place)).toEqual(['fase nr. 2 »afklarende«']);
  });

  test('a phase that comes is told whole', () => {
    const fresh = { id: 'resting', name: { da: 'Hvilende', en: 'Resting' }, clause: 'B16' };
    const [place, was, is] = told(ballerup, { ...ballerup, phases: [...ballerup.phases, fresh] })[0] ?? [];
    expect([place, was]).toEqual(['fase nr. 6 »resting«', undefined]);
    expect(is).toContain('Hvilende');
    expect(is).toContain('punkt: B16');
  });

  test('another order is a difference of its own', () => {
    const [first, second, ...others] = ballerup.phases;
    const phases = [second, first, ...others];
    expect(told(ballerup, { ...ballerup, phases })).toEqual([
      ['fase', expect.stringMatching(/^opsøgende, afklarende/), expect.stringMatching(/^afklarende, opsøgende/)],
    ]);
  });

  test('what is one value is told as one: days, reminders, yes or no', () => {
    const [one] = settings;
    if (!one) throw new Error('no settings');
    const unreachable = { ...one.unreachable, days: 60, reminders: [5] };
    expect(told(one, { ...one, unreachable })).toEqual([
      ['dage uden kontakt, før der spørges om ophør', '90', '60'],
      [expect.stringContaining('påmindelser om vurderingen'), '7, 1', '5'],
    ]);
    const grounds = ballerup.grounds.map((ground) => ({ ...ground, assessment: true }));
    expect(told(ballerup, { ...ballerup, grounds })).toEqual([[expect.stringContaining('vurdering'), 'nej', 'ja']]);
  });

  test('what comes in one way goes in the other', () => {
    const { leastIntrusive: _gone, ...without } = ballerup;
    const [comes] = differencesOf(without, ballerup);
    const [goes] = differencesOf(ballerup, without);
    expect([comes?.before, goes?.after]).toEqual([undefined, undefined]);
    expect(comes?.after).toEqual(goes?.before);
  });
});

test.each([
  ['Indsatsen ophører, når du selv ønsker det.', 'Indsatsen ophører straks, når du selv ønsker det.'],
  ['den samme', 'den samme'],
  ['', 'noget nyt'],
  ['alt er væk', ''],
  ['ja ja ja', 'ja ja'],
])('the words that differ between "%s" and "%s" are marked, and no word is lost', (before, after) => {
  const marked = changedWords(before, after);
  expect(marked.map(({ start, own, end }) => start + own + end)).toEqual([before, after]);
  expect(marked.every(({ own }) => before !== after || own === '')).toBe(true);
});
