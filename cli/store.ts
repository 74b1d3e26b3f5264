import { Command } from 'commander';
import type { CaseId, MunicipalityId } from '../domain';
import { FolderInUse } from '../store/embedded/folder-lock';
import { openStore, type StoreOptions } from '../store/open';
import { rulesCache } from '../store/rules/load-rules';
import { findRunning, type StoreAction, storePath } from '../store/running';
import { type Rebuilt, rebuildReadModel } from '../store/verify/rebuild';
import { type Verification, verifyStore } from '../store/verify/verify';
import { liveCase } from '../temporal/live-state';
import { onGivenServers } from './given/servers';
import { givenStore } from './given/store';

type Result = { readonly verify: Verification; readonly rebuild: Rebuilt };

/** Opens the store, or asks the `npm start` that has it open. */
async function act<A extends StoreAction>(action: A): Promise<Result[A]> {
  const options = givenStore();
  if (options.kind === 'postgres' && action === 'verify' && process.env.TEMPORAL_ADDRESS)
    return (await verifyBesideWorkflows()) as Result[A];
  try {
    return await directly(action, options);
  } catch (error) {
    if (options.kind !== 'embedded' || !(error instanceof FolderInUse)) throw error;
    return await viaRunningProcess(action, options.dataDir, error);
  }
}

/** With the states that the running workflows hold, on the servers that the environment names. */
function verifyBesideWorkflows(): Promise<Verification> {
  return onGivenServers(({ store, client, rehearsalClient }) =>
    verifyStore(
      { db: store.db, rules: rulesCache(store.db) },
      {
        liveState: async ({ municipality, caseId, rehearsalId }) => {
          const world = rehearsalId ? rehearsalClient : client;
          return world && liveCase(world, { municipality: municipality as MunicipalityId, caseId: caseId as CaseId });
        },
      },
    ),
  );
}

async function directly<A extends StoreAction>(action: A, options: StoreOptions): Promise<Result[A]> {
  const store = await openStore(options);
  try {
    const recorder = { db: store.db, rules: rulesCache(store.db) };
    const acts: { [K in StoreAction]: () => Promise<Result[K]> } = {
      verify: () => verifyStore(recorder),
      rebuild: () => rebuildReadModel(recorder),
    };
    return await acts[action]();
  } finally {
    await store.close();
  }
}

async function viaRunningProcess<A extends StoreAction>(
  action: A,
  dataDir: string,
  inUse: FolderInUse,
): Promise<Result[A]> {
  const running = findRunning(dataDir);
  if (!running) throw inUse;
  const response = await fetch(new URL(storePath(action), running.api), {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}` },
  });
  if (!response.ok) throw new Error(`${running.api} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Result[A];
}

/** What a person reads: how much was looked at, and each difference on a line. */
function report({ cases, visits, differences, workflows }: Verification): string {
  const beside = workflows === undefined ? 'the read model alone' : `the read model and ${workflows} workflows`;
  const looked = `${cases} cases and ${visits} lone visits folded from their events, beside ${beside}`;
  if (differences.length === 0) return `${looked}: no difference.\n`;
  const lines = differences.map(
    ({ subject, id, where, expected, found }) =>
      `  ${subject} ${id}, ${where}: should be ${JSON.stringify(expected)}, is ${JSON.stringify(found)}`,
  );
  return `${looked}: ${differences.length} differences.\n${lines.join('\n')}\n`;
}

const program = new Command('npm run store --').description(
  'Looks after the database: DATABASE_URL, or the folder DATA_DIR. With TEMPORAL_ADDRESS, verify looks at its workflows too.',
);

program
  .command('verify')
  .description('fold every case from its events and compare with the read model and the running workflows')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const result = await act('verify');
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : report(result));
    if (result.differences.length > 0) process.exitCode = 1;
  });

program
  .command('rebuild')
  .description('make the read model anew from the events')
  .option('--json', 'print the result as one line of JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const result = await act('rebuild');
    const line = `${result.cases} cases and ${result.visits} lone visits made anew from their events.`;
    process.stdout.write(`${json ? JSON.stringify(result) : line}\n`);
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
