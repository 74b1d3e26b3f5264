import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Language } from '../domain/rules/schema-parts';
import { LocalSettings } from '../domain/rules/settings';
import { checkTogether } from '../domain/rules/settings-rules';
import { Standard } from '../domain/rules/standard';
import { fileExpectations, fileProblems } from '../texts/rule-files';
import { type Problem, problemsOf, problemsOfRules, showProblem } from './problems';
import { readYaml } from './read-yaml';
import { type RulesInPart, settingsInPart, standardInPart } from './rules-in-part';

/**
 * The municipalities whose files came with the program, and are in force from its first start. Files of others, in the
 * same folder or elsewhere, are drafts: they are heard, adopted and put into force by people (docs/new-municipality.md).
 */
const SHIPPED = ['ballerup', 'gentofte'];

/** A file that was read: its value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The text of a `standards/<municipality>.yaml` as a standard. Never throws. */
export function parseStandard(text: string, file: string, language: Language = 'en'): Parsed<Standard> {
  return parseFile(text, file, { schema: Standard, inPart: standardInPart, language });
}

/** The text of a `standards/settings/<municipality>.yaml` as local settings. Never throws. */
export function parseSettings(text: string, file: string, language: Language = 'en'): Parsed<LocalSettings> {
  return parseFile(text, file, { schema: LocalSettings, inPart: settingsInPart, language });
}

/** The text of either kind of file, told apart by the keys it has. */
export function parseEither(
  text: string,
  file: string,
  language: Language = 'en',
): Parsed<{ readonly standard: Standard } | { readonly settings: LocalSettings }> {
  const yaml = readYaml(text, file, language);
  if ('problems' in yaml) return { ok: false, problems: yaml.problems };
  const keys = Object.keys(typeof yaml.data === 'object' && yaml.data !== null ? yaml.data : {});
  const keysOf = (schema: { shape: object }) => keys.filter((key) => key in schema.shape).length;
  const [asStandard, asSettings] = [keysOf(Standard), keysOf(LocalSettings)];
  if (asStandard === asSettings) return { ok: false, problems: [neitherKind(file, language)] };
  if (asStandard > asSettings) {
    const parsed = parseStandard(text, file, language);
    return parsed.ok ? { ok: true, value: { standard: parsed.value } } : parsed;
  }
  const parsed = parseSettings(text, file, language);
  return parsed.ok ? { ok: true, value: { settings: parsed.value } } : parsed;
}

function neitherKind(file: string, language: Language): Problem {
  const [problem, expected] = [fileProblems.neitherKind[language], fileExpectations.eitherKind[language]];
  return { file, path: '', place: '', problem, expected };
}

/** How a kind of file is read, and in which language it is said what is wrong with one. */
type Kind<T> = { readonly schema: z.ZodType<T>; readonly inPart: RulesInPart; readonly language: Language };

/** A part that is wrong hides nothing of the others: rules of the whole are asked wherever what they look at is right. */
function parseFile<T>(text: string, file: string, { schema, inPart, language }: Kind<T>): Parsed<T> {
  const yaml = readYaml(text, file, language);
  if ('problems' in yaml) return { ok: false, problems: yaml.problems };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { ok: true, value: result.data };
  const context = { ...yaml, schema, language };
  const shape = result.error.issues.filter((issue) => issue.code !== 'custom' || !issue.params?.broken);
  const problems = [...problemsOf(file, shape, context), ...problemsOfRules(file, inPart(yaml.data), context)];
  return { ok: false, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** What settings, whose file's text is given for the lines, and a standard contradict each other in. */
export function problemsTogether(
  standard: Standard,
  settings: LocalSettings,
  file: string,
  text = '',
  language: Language = 'en',
): Problem[] {
  const yaml = readYaml(text, file, language);
  return problemsOfRules(file, checkTogether(standard, settings), {
    ...('problems' in yaml ? {} : yaml),
    data: settings,
    language,
  });
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
  return SHIPPED.map((municipality) => {
    const name = `${municipality}.yaml`;
    const parsed = parse(readFileSync(join(folder, name), 'utf8'), name);
    if (parsed.ok) return parsed.value;
    throw new Error(`${name} cannot be used:\n${parsed.problems.map((one) => showProblem(one)).join('\n')}`);
  });
}
