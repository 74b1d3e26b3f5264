import { join } from 'node:path';
import { literalsIn, literalsOutsideTexts } from '../../dev/check/literals';
import { LocalSettings } from '../../domain/rules/settings';
import { loadShippedStandards } from '../../standards/load';
import { codeInWords } from '../../texts/codes';
import { settingInWords, settingNames } from '../../texts/settings';
import { everyText as texts } from './every-text';
import { notToWrite } from './not-to-write';

/** A word of code; two phones' names are written so. */
const CAMEL_CASE = /(?<![“"/(])\b(?!iPhone|iPad)[a-z]+[A-Z][A-Za-z]+\b/;
const SAYS_HOW_CODE_IS_WRITTEN = ['expected.ts expectedValues.codeName'];

test('every text is there', () => {
  expect(texts.size).toBeGreaterThan(600);
});

test.each([...texts])('%s has its words in both languages', (_where, { da, en }) => {
  expect(da.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
});

test.each([...texts])('%s is as a Danish caseworker would write it', (where, { da }) => {
  const words = da.replace(/\{\w+\}/g, '');
  expect(notToWrite.filter((not) => not.test(words))).toEqual([]);
  if (!SAYS_HOW_CODE_IS_WRITTEN.includes(where)) expect(words.match(CAMEL_CASE)).toBeNull();
});

test('each setting of the schema has a name, with its value beside it and never its key', () => {
  const keys = keysOf(LocalSettings);
  expect(keys.filter((key) => !Object.hasOwn(settingNames, key))).toEqual([]);
  expect(Object.keys(settingNames).filter((key) => !keys.includes(key))).toEqual([]);
  expect(settingInWords('triage.workingDays', 2, 'da')).toBe('arbejdsdage til visitation: 2');
});

test('each phase and ground of the shipped standards has a name', () => {
  const codes = loadShippedStandards().flatMap(({ phases, grounds }) => [
    ...phases.map(({ id }) => id),
    ...grounds.map(({ ground }) => ground),
  ]);
  expect(codes.filter((code) => codeInWords(code, 'da') === undefined)).toEqual([]);
});

describe('words that are shown stand in texts/ alone', () => {
  test('none stands elsewhere', () => {
    expect(literalsOutsideTexts(join(__dirname, '..', '..'))).toEqual([]);
  });

  test.each([
    ['a pair', "const a = { da: 'Sag', en: 'Case' };"],
    ['a pair made by the function of texts/', "const a = both('Sag', 'Case');"],
    ['a Danish letter', "const a = 'Påmindelse';"],
    ['Danish without its letters', "throw new Error('sagen er ikke til at finde');"],
    ['Danish between values', 'const a = `$' + '{x} dage frem til den dag`;'],
  ])('%s would be found', (_what, source) => {
    expect(literalsIn('api/x.ts', source)).toHaveLength(1);
  });

  test.each(["const a = 'the case is not there';", "const a = 'Fodfæste';", "const a = 'taken';"])(
    '%s is fine',
    (source) => {
      expect(literalsIn('api/x.ts', source)).toEqual([]);
    },
  );
});

/** Every place in a schema that holds a value, as `followUp.maximumDays`. */
function keysOf(schema: unknown, under = ''): string[] {
  const shape = shapeOf(schema);
  if (!shape || ('da' in shape && 'en' in shape)) return [under];
  return Object.entries(shape).flatMap(([key, inner]) => keysOf(inner, under ? `${under}.${key}` : key));
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const { shape, def } = schema as { shape?: Record<string, unknown>; def?: { innerType?: unknown } };
  return shape ?? (def?.innerType ? shapeOf(def.innerType) : undefined);
}
