import type { Connection } from '@temporalio/client';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../store/database';
import type { Deps } from '../deps';

/** What Temporal says of itself and of the workers that ask it for work; undefined while it does not answer. */
export interface TemporalSeen {
  readonly version: string;
  /** Each version of a worker that asked for work just now. */
  readonly workers: readonly string[];
}

const PROBE_TIMEOUT_MS = 3_000;
/** A worker asks at least once a minute, and asks again at once when it is answered. */
const WORKER_GONE_MS = 2 * 60_000;

type Probed = Pick<Deps, 'connection' | 'namespace' | 'taskQueue' | 'inFlight'>;

export async function temporalSeen({
  connection,
  namespace,
  taskQueue,
  inFlight,
}: Probed): Promise<TemporalSeen | undefined> {
  const asked = connection.withDeadline(Date.now() + PROBE_TIMEOUT_MS, async () => {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    return { version: serverVersion ?? '', workers: await workersAsking(connection, namespace, taskQueue) };
  });
  inFlight.track(asked.catch(() => undefined));
  return asked.catch(() => undefined);
}

async function workersAsking(connection: Connection, namespace: string, taskQueue: string): Promise<readonly string[]> {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: WORKFLOW_TASKS,
  });
  const seen = (pollers ?? []).filter(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > Date.now() - WORKER_GONE_MS,
  );
  return [...new Set(seen.map(({ identity }) => versionIn(identity ?? '')))].sort();
}

/** `TASK_QUEUE_TYPE_WORKFLOW`, as the protocol numbers it. */
const WORKFLOW_TASKS = 1;

/** A worker calls itself `fodfaeste VERSION PROCESS`. */
const versionIn = (identity: string): string => /^fodfaeste (\S+)/.exec(identity)?.[1] ?? '';

/** The database's own version, and the last migration of our tables. */
export async function databaseVersions(db: Kysely<Database>): Promise<{ database: string; tables: string }> {
  const { rows } = await sql<{ database: string; tables: string }>`
    select current_setting('server_version') as database, (select max(name) from kysely_migration) as tables`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new RangeError('the database gave no version');
  return row;
}
