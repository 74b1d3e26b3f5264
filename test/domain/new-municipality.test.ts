import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate } from '../../domain/clock/time';
import { languages } from '../../domain/rules/schema-parts';
import { SettingsShape } from '../../domain/rules/settings-shape';
import { StandardShape } from '../../domain/rules/standard-shape';
import { parseSettings, parseStandard, problemsTogether } from '../../standards/load';
import { municipalityNamed, newFiles } from '../../standards/outline/fill';
import { showProblem } from '../../standards/problems';

const today = localDate('2026-05-18');
const herlev = municipalityNamed('Herlev') as NonNullable<ReturnType<typeof municipalityNamed>>;
const each = languages.map((language) => ({ language, files: newFiles(herlev, today, language) }));

/** What a person does with a new file first: fill in what is marked. */
const filledIn = (text: string): string => text.replaceAll('???', 'Byrådet');

describe('a new municipality', () => {
  it('is called as people write it, in addresses without Danish letters; what is no name is none', () => {
    const names = ['Herlev', 'Høje-Taastrup Kommune', 'lyngby-taarbæk', 'Ærø', 'Vesthimmerlands', '7', ''];
    expect(names.map((words) => municipalityNamed(words))).toEqual([
      { name: 'Herlev', id: 'herlev' },
      { name: 'Høje-Taastrup', id: 'hoeje-taastrup' },
      { name: 'lyngby-taarbæk', id: 'lyngby-taarbaek' },
      { name: 'Ærø', id: 'aeroe' },
      { name: 'Vesthimmerlands', id: 'vesthimmerlands' },
      undefined,
      undefined,
    ]);
  });

  it.each(each)(
    'has files in which only what it alone knows is missing, each with its line ($language)',
    ({ language, files }) => {
      const standard = parseStandard(files.standard, 'herlev.yaml', language);
      const settings = parseSettings(files.settings, 'settings/herlev.yaml', language);
      const problems = [standard, settings].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
      const marked = [files.standard, files.settings].flatMap((text) =>
        text.split('\n').flatMap((row, index) => (/^[^#]*\?\?\?/.test(row) ? [index + 1] : [])),
      );
      expect(problems.map(({ line }) => line)).toEqual(marked);
      for (const one of problems) expect(showProblem(one, language)).toMatch(/ikke udfyldt|not filled in/);
    },
  );

  it.each(each)('can be used once that is filled in, and the two fit each other ($language)', ({ language, files }) => {
    const standard = parseStandard(filledIn(files.standard), 'herlev.yaml', language);
    const settings = parseSettings(filledIn(files.settings), 'settings/herlev.yaml', language);
    expect([standard, settings].flatMap((parsed) => (parsed.ok ? [] : parsed.problems))).toEqual([]);
    if (!standard.ok || !settings.ok) return;
    expect(problemsTogether(standard.value, settings.value, 'herlev.yaml')).toEqual([]);
    expect(standard.value.id).toBe('herlev');
  });

  it.each(each)(
    'has every example right: with all of them in use the files are good as well ($language)',
    ({ language, files }) => {
      const inUse = (text: string) => filledIn(text).replace(/^( *)#(?=\w)/gm, '$1');
      const standard = parseStandard(inUse(files.standard), 'herlev.yaml', language);
      const settings = parseSettings(inUse(files.settings), 'settings/herlev.yaml', language);
      expect([standard, settings].flatMap((parsed) => (parsed.ok ? [] : parsed.problems))).toEqual([]);
    },
  );

  it.each(each)('has every field that there is, as a line or as an example ($language)', ({ files }) => {
    const missing = (shape: object, text: string) =>
      Object.keys(shape).filter((key) => !new RegExp(`^#?${key}:`, 'm').test(text));
    expect(missing(StandardShape.shape, files.standard)).toEqual([]);
    expect(missing(SettingsShape.shape, files.settings)).toEqual([]);
  });

  it('is explained in one language, the same things in both', () => {
    for (const outline of ['standard.yaml', 'settings.yaml']) {
      const rows = readFileSync(join(__dirname, '../../standards/outline', outline), 'utf8').split('\n');
      const blocks = rows
        .map((row) => /^ *#(da|en) /.exec(row)?.[1])
        .filter((language, index, all) => language !== all[index - 1]);
      const explained = blocks.filter((language) => language !== undefined);
      expect(explained.filter((_, index) => index % 2 === 0).every((language) => language === 'da')).toBe(true);
      expect(explained.filter((_, index) => index % 2 === 1).every((language) => language === 'en')).toBe(true);
      expect(explained.length % 2).toBe(0);
    }
    for (const { files } of each) expect(`${files.standard}${files.settings}`).not.toMatch(/#(da|en) /);
  });
});
