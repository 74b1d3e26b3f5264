import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { loadShippedStandards, parseEither, parseStandard, problemsTogether } from '../../standards/load';
import { type Problem, showProblem } from '../../standards/problems';
import { checked } from '../../texts/rule-files';

/** In which words a check answers, and the standard that settings are held against where that is not the one beside them. */
export interface CheckOptions {
  readonly lang: Language;
  readonly with?: string;
}

/** What is to be said of each file; throws with everything that is wrong with any of them. */
export function check(files: readonly string[], options: CheckOptions): string {
  const answers = files.map((file) => checkOne(file, options));
  const refused = answers.flatMap((answer) => ('problems' in answer ? answer.problems : []));
  const lines = new Set(refused.map((one) => showProblem(one, options.lang)));
  if (lines.size > 0) throw new Error([...lines].join('\n'));
  return answers.flatMap((answer) => ('good' in answer ? [answer.good] : [])).join('\n');
}

/** A file that can be used, as it is sent to the API. Throws as `check` does. */
export function asJson(file: string, lang: Language): string {
  const parsed = parseEither(read(file), file, lang);
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => showProblem(one, lang)).join('\n'));
  return JSON.stringify('settings' in parsed.value ? parsed.value.settings : parsed.value.standard);
}

type Answer = { readonly good: string } | { readonly problems: readonly Problem[] };

function checkOne(file: string, options: CheckOptions): Answer {
  const text = read(file);
  const parsed = parseEither(text, file, options.lang);
  if (!parsed.ok) return { problems: parsed.problems };
  if ('settings' in parsed.value) return checkSettings(parsed.value.settings, { file, text }, options);
  const { id, version, phases, clauses } = parsed.value.standard;
  const counts = { phases: phases.length, clauses: Object.keys(clauses).length };
  return { good: checked.standard.fill(options.lang, { file, id, version, ...counts }) };
}

type SettingsFile = { readonly file: string; readonly text: string };

function checkSettings(
  settings: LocalSettings,
  { file, text }: SettingsFile,
  { lang, with: named }: CheckOptions,
): Answer {
  const { municipality, version, from } = settings;
  const beside = named ?? standardBeside(file, municipality);
  const standard = beside ? readStandard(beside, lang) : shippedStandardOf(municipality);
  if (standard && 'problems' in standard) return standard;
  const contradictions = standard ? problemsTogether(standard, settings, file, text, lang) : [];
  if (contradictions.length > 0) return { problems: contradictions };
  const fit = standard
    ? checked.fits.fill(lang, { id: standard.id, version: standard.version })
    : checked.nothingToFit.fill(lang, { municipality });
  return { good: checked.settings.fill(lang, { file, municipality, version, from, fit }) };
}

/** `standards/herlev.yaml` of `standards/settings/herlev.yaml`, where it is there. */
function standardBeside(settingsFile: string, municipality: string): string | undefined {
  const file = join(dirname(settingsFile), '..', `${municipality}.yaml`);
  return existsSync(fromWhereOneStands(file)) ? file : undefined;
}

function readStandard(file: string, lang: Language): Standard | { readonly problems: readonly Problem[] } {
  const parsed = parseStandard(read(file), file, lang);
  return parsed.ok ? parsed.value : { problems: parsed.problems };
}

function shippedStandardOf(municipality: string): Standard | undefined {
  return loadShippedStandards().find((standard) => standard.municipality === municipality);
}

function read(file: string): string {
  try {
    return readFileSync(fromWhereOneStands(file), 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read (${cause instanceof Error ? cause.message : cause})`);
  }
}

/** npm runs scripts in the package's folder, while a person names files from the folder they stand in. */
export function fromWhereOneStands(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
