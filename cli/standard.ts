import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../domain/rules/schema-parts';
import type { LocalSettings } from '../domain/rules/settings';
import type { Standard } from '../domain/rules/standard';
import {
  loadShippedSettings,
  loadShippedStandards,
  parseEither,
  parseStandard,
  problemsTogether,
} from '../standards/load';
import { type Problem, showProblem } from '../standards/problems';
import { standardPage } from './standard/page';

/** `npm run standard`: checking files of rules, and reading a standard as a page. */

const program = new Command('standard').description('Quality standards and local settings');

program
  .command('check')
  .description('say whether a standard or a settings file can be used, and what is wrong with it')
  .argument('<file>', 'a YAML file of either kind')
  .option('--with <standard>', 'the standard to hold settings against, instead of the one that is shipped')
  .action((file: string, options: { with?: string }) => answer(() => check(file, options.with)));

program
  .command('show')
  .description('show a standard with its clauses, and the settings that fill in its numbers')
  .argument('<id>', 'ballerup, gentofte')
  .addOption(new Option('--lang <language>', 'language of the page').choices(['da', 'en']).default('da'))
  .action((id: string, options: { lang: Language }) => answer(() => show(id, options.lang)));

program.parse();

/** Writes what a command answers; a refusal goes to standard error and gives exit code 1. */
function answer(command: () => string): void {
  try {
    process.stdout.write(`${command()}\n`);
  } catch (refusal) {
    process.stderr.write(`${refusal instanceof Error ? refusal.message : String(refusal)}\n`);
    process.exitCode = 1;
  }
}

function check(file: string, standardFile: string | undefined): string {
  const text = read(file);
  const parsed = parseEither(text, file);
  if (!parsed.ok) return refuse(parsed.problems);
  if ('settings' in parsed.value) return checkSettings(parsed.value.settings, { file, text, standardFile });
  const { id, version, phases, clauses } = parsed.value.standard;
  return `${file} is good: ${id} version ${version}, ${phases.length} phases, ${Object.keys(clauses).length} clauses`;
}

type SettingsFile = { readonly file: string; readonly text: string; readonly standardFile: string | undefined };

function checkSettings(settings: LocalSettings, { file, text, standardFile }: SettingsFile): string {
  const { municipality, version, from } = settings;
  const standard = standardFile ? readStandard(standardFile) : shippedStandardOf(municipality);
  const contradictions = standard ? problemsTogether(standard, settings, file, text) : [];
  if (contradictions.length > 0) return refuse(contradictions);
  const fit = standard
    ? `they fit ${standard.id} version ${standard.version}`
    : `no standard of ${municipality} is known to hold them against`;
  return `${file} is good: settings of ${municipality} version ${version} from ${from}; ${fit}`;
}

function show(id: string, lang: Language): string {
  const standards = loadShippedStandards();
  const standard = standards.find((candidate) => candidate.id === id);
  if (!standard) {
    throw new Error(`There is no standard "${id}". There are: ${standards.map((known) => known.id).join(', ')}`);
  }
  const settings = loadShippedSettings().find(({ municipality }) => municipality === standard.municipality);
  return standardPage(standard, settings, lang);
}

function readStandard(file: string): Standard {
  const parsed = parseStandard(read(file), file);
  return parsed.ok ? parsed.value : refuse(parsed.problems);
}

function shippedStandardOf(municipality: string): Standard | undefined {
  return loadShippedStandards().find((standard) => standard.municipality === municipality);
}

/** npm runs scripts in the package's folder, while a person names files from the folder they stand in. */
function read(file: string): string {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read (${cause instanceof Error ? cause.message : cause})`);
  }
}

function refuse(problems: readonly Problem[]): never {
  throw new Error(problems.map(showProblem).join('\n'));
}
