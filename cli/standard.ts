import { Command, Option } from 'commander';
import type { Language } from '../domain/rules/schema-parts';
import { loadShippedSettings, loadShippedStandards } from '../standards/load';
import { asJson, type CheckOptions, check } from './standard/check';
import { makeNew } from './standard/new';
import { standardPage } from './standard/page';

/** `npm run standard`: making, checking and reading files of rules. */

const program = new Command('standard').description('Quality standards and local settings');

const language = () => new Option('--lang <language>', 'language of the words').choices(['da', 'en']).default('da');

program
  .command('new')
  .description('make both files of a municipality, with every field explained')
  .argument('<municipality>', 'its name, as people write it')
  .addOption(language())
  .option('--folder <folder>', 'where the standard is put, with the settings in its folder settings', 'standards')
  .action((name: string, options: { lang: Language; folder: string }) => answer(() => makeNew(name, options)));

program
  .command('check')
  .description('say whether standards or settings can be used, and everything that is wrong with them')
  .argument('<file...>', 'YAML files of either kind')
  .addOption(language())
  .option('--with <standard>', 'the standard to hold settings against, instead of the one beside them')
  .action((files: string[], options: CheckOptions) => answer(() => check(files, options)));

program
  .command('json')
  .description('the file as it is sent to the API (docs/new-municipality.md)')
  .argument('<file>', 'a YAML file of either kind')
  .addOption(language())
  .action((file: string, options: { lang: Language }) => answer(() => asJson(file, options.lang)));

program
  .command('show')
  .description('show a standard with its clauses, and the settings that fill in its numbers')
  .argument('<id>', 'ballerup, gentofte')
  .addOption(language())
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

function show(id: string, lang: Language): string {
  const standards = loadShippedStandards();
  const standard = standards.find((candidate) => candidate.id === id);
  if (!standard) {
    throw new Error(`There is no standard "${id}". There are: ${standards.map((known) => known.id).join(', ')}`);
  }
  const settings = loadShippedSettings().find(({ municipality }) => municipality === standard.municipality);
  return standardPage(standard, settings, lang);
}
