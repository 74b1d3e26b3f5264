import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { LocalSettings } from '../domain/rules/settings';
import { checkTogether } from '../domain/rules/settings-rules';
import { Standard } from '../domain/rules/standard';
import { brokenRuleInWords } from '../texts/rule-problems';
import { type Problem, problemsOf, showPath, showProblem } from './problems';
import { readYaml } from './read-yaml';

/** A file that was read: its value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text of a `standards/<municipality>.yaml` as a standard. Never throws. */
export function parseStandard(text: string, file: string): Parsed<Standard> {
  return parseFile(text, file, Standard);
}

/** The text of a `standards/settings/<municipality>.yaml` as local settings. Never throws. */
export function parseSettings(text: string, file: string): Parsed<LocalSettings> {
  return parseFile(text, file, LocalSettings);
}

/** The text of either kind of file, told apart by the keys it has. */
export function parseEither(
  text: string,
  file: string,
): Parsed<{ readonly standard: Standard } | { readonly settings: LocalSettings }> {
  const yaml = readYaml(text, file);
  if ('problems' in yaml) return { ok: false, problems: yaml.problems };
  const keys = Object.keys(typeof yaml.data === 'object' && yaml.data !== null ? yaml.data : {});
  const keysOf = (schema: { shape: object }) => keys.filter((key) => key in schema.shape).length;
  const [asStandard, asSettings] = [keysOf(Standard), keysOf(LocalSettings)];
  if (asStandard === asSettings) return { ok: false, problems: [neitherKind(file)] };
  if (asStandard > asSettings) {
    const parsed = parseStandard(text, file);
    return parsed.ok ? { ok: true, value: { standard: parsed.value } } : parsed;
  }
  const parsed = parseSettings(text, file);
  return parsed.ok ? { ok: true, value: { settings: parsed.value } } : parsed;
}

function neitherKind(file: string): Problem {
  return {
    file,
    path: '',
    problem: 'is neither a quality standard nor local settings',
    expected: 'a standard (id, phases, clauses, …) or settings (municipality, from, calendar, …)',
  };
}

function parseFile<T>(text: string, file: string, schema: z.ZodType<T>): Parsed<T> {
  const yaml = readYaml(text, file);
  if ('problems' in yaml) return { ok: false, problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: problemsOf(file, result.error, { ...yaml, schema }) };
}

/** Where settings, whose file's text is given for the lines, and a standard contradict each other. */
export function problemsTogether(standard: Standard, settings: LocalSettings, file: string, text = ''): Problem[] {
  const yaml = readYaml(text, file);
  const lineOf = 'problems' in yaml ? undefined : yaml.lineOf;
  return checkTogether(standard, settings).map((broken) => ({
    file,
    path: showPath(broken.path),
    line: lineOf?.(broken.path),
    ...brokenRuleInWords(broken, 'en'),
  }));
}

/**
 * The standards that came with the program, or those in another folder laid out like it.
 * @throws Error naming every problem, where a file in it cannot be used.
 */
export function loadShippedStandards(folder: string = __dirname): Standard[] {
  return readFolder(folder, parseStandard);
}

/**
 * The local settings that came with the program, or those in another folder.
 * @throws Error naming every problem, where a file in it cannot be used.
 */
export function loadShippedSettings(folder: string = join(__dirname, 'settings')): LocalSettings[] {
  return readFolder(folder, parseSettings);
}

function readFolder<T>(folder: string, parse: (text: string, file: string) => Parsed<T>): T[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    const parsed = parse(readFileSync(join(folder, name), 'utf8'), name);
    if (parsed.ok) return parsed.value;
    throw new Error(`${name} cannot be used:\n${parsed.problems.map(showProblem).join('\n')}`);
  });
}
