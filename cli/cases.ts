import { Command } from 'commander';
import { givenDatabase } from '../runtime/configuration';
import { dataFolder } from '../runtime/data-folder';
import type { Revived, ReviveProgress } from '../temporal/revive';
import type { BegunAnew } from '../temporal/revive-anew';
import { reviveAnewDirectly, reviveDirectly } from './cases/directly';
import { reviveAnewViaRunningProcess, reviveViaRunningProcess } from './cases/via-running-process';

const program = new Command('npm run cases --').description(
  'Looks after the workflows of the cases: with DATABASE_URL and TEMPORAL_ADDRESS, or through a running `npm start`.',
);

program
  .command('revive')
  .description('start the workflows of all open cases, and lone visits under way, from the event log')
  .option(
    '--anew',
    'also end those that began under a release whose histories this one does not go on with, as soon as all is recorded; rehearsals end',
    false,
  )
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ anew, json }: { anew: boolean; json: boolean }) => {
    const [revived, said] = anew ? await begunAnew() : await revivedOnly();
    process.stdout.write(json ? `${JSON.stringify(revived)}\n` : said);
  });

async function revivedOnly(): Promise<[Revived, string]> {
  const revived = await (givenDatabase() ? reviveDirectly(tell) : reviveViaRunningProcess(dataFolder(), tell));
  return [revived, report(revived)];
}

async function begunAnew(): Promise<[BegunAnew, string]> {
  const begun = await (givenDatabase() ? reviveAnewDirectly(tell) : reviveAnewViaRunningProcess(dataFolder(), tell));
  return [begun, `${report(begun)}${begun.rehearsals} rehearsals ended.\n`];
}

function tell({ done, of, waiting = 0 }: ReviveProgress): void {
  const still = waiting > 0 ? `, ${waiting} until all of it is recorded: is a worker at work?` : '';
  process.stderr.write(`${done} of ${of} looked after${still} …\n`);
}

function report({ cases, visits }: Revived): string {
  return [
    `${cases.started} open cases started from the event log, ${cases.ranAlready} ran already.`,
    `${visits.started} lone visits under way started, ${visits.ranAlready} ran already.`,
    '',
  ].join('\n');
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
