import { Command } from 'commander';
import { givenDatabase } from '../runtime/configuration';
import { dataFolder } from '../runtime/data-folder';
import type { Mending } from '../temporal/mend';
import type { Revived, ReviveProgress } from '../temporal/revive';
import type { BegunAnew } from '../temporal/revive-anew';
import type { StoppedCase } from '../temporal/stopped-cases';
import {
  leaveOutKeyDirectly,
  mendDirectly,
  reviveAnewDirectly,
  reviveDirectly,
  stoppedDirectly,
} from './cases/directly';
import { listed, outcome } from './cases/mend';
import {
  leaveOutKeyViaRunningProcess,
  mendViaRunningProcess,
  reviveAnewViaRunningProcess,
  reviveViaRunningProcess,
  stoppedViaRunningProcess,
} from './cases/via-running-process';

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

program
  .command('mend')
  .description('list what was acknowledged and cannot be recorded, and whom to tell; with an option, have it recorded')
  .option('--again', 'try again, now that the cause is gone', false)
  .option('--bound', 'record a date that the record does not take as the nearest that it does: your decision', false)
  .option('--leave-out-key <key id>', 'begin the case anew without what a stranger sealed under this key', undefined)
  .option('--case <number or id>', 'only this case or visit')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async (asked: { again: boolean; bound: boolean; leaveOutKey?: string; case?: string; json: boolean }) => {
    if (asked.leaveOutKey) return beginWithoutKey(asked.leaveOutKey, asked.case);
    const { again, bound, json } = asked;
    if (bound && !asked.case) throw new Error('Say which one: --bound --case B-000123. Each is a decision of its own.');
    const isMeant = ({ id, number }: StoppedCase): boolean => !asked.case || asked.case === id || asked.case === number;
    const stopped = (await stoppedRecordings()).filter(isMeant);
    if (!again && !bound) {
      process.stdout.write(json ? `${JSON.stringify(stopped)}\n` : listed(stopped));
      return;
    }
    for (const one of stopped) {
      const mended = await mendOne(one, { bound });
      process.stdout.write(json ? `${JSON.stringify(mended)}\n` : outcome(one, mended));
      if (mended.outcome === 'stillStopped') process.exitCode = 1;
    }
  });

async function beginWithoutKey(keyId: string, name: string | undefined): Promise<void> {
  if (!name) throw new Error('Say which one: --leave-out-key 30754de1d84c --case B-000123.');
  const begun = await (givenDatabase()
    ? leaveOutKeyDirectly(name, keyId)
    : leaveOutKeyViaRunningProcess(dataFolder(), name, keyId));
  if (!begun) throw new Error(`There is no real case or visit ${name} to begin anew.`);
  process.stdout.write(`${name} has begun anew, without what was sealed under ${keyId}.\n`);
}

const stoppedRecordings = () => (givenDatabase() ? stoppedDirectly() : stoppedViaRunningProcess(dataFolder()));
const mendOne = (one: StoppedCase, mending: Mending) =>
  givenDatabase() ? mendDirectly(one, mending) : mendViaRunningProcess(dataFolder(), one, mending);

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
