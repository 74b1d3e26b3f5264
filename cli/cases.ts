import { Command } from 'commander';
import { givenDatabase } from '../runtime/configuration';
import { dataFolder } from '../runtime/data-folder';
import type { Revived, ReviveProgress } from '../temporal/revive';
import { reviveByItself } from './cases/by-itself';
import { reviveThroughRunning } from './cases/through-running';

const program = new Command('npm run cases --').description(
  'Looks after the workflows of the cases: with DATABASE_URL and TEMPORAL_ADDRESS, or through a running `npm start`.',
);

program
  .command('revive')
  .description('start the workflows of all open cases, and lone visits under way, from the event log')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const revived = givenDatabase() ? await reviveByItself(tell) : await reviveThroughRunning(dataFolder(), tell);
    process.stdout.write(json ? `${JSON.stringify(revived)}\n` : report(revived));
  });

function tell({ done, of }: ReviveProgress): void {
  process.stderr.write(`${done} of ${of} looked after …\n`);
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
