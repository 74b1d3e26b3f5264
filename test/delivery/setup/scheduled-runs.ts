import type { Client, ScheduleHandle } from '@temporalio/client';
import { schedules } from '../../../worker/schedules';

/** Where Schedules are, and by which worker's queue they are told apart from others. */
export interface Scheduling {
  readonly client: Client;
  readonly taskQueue: string;
  readonly schedule: (name: string) => ScheduleHandle;
}

const LONG_ENOUGH_MS = 60_000;

/** What is found once it is there. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < LONG_ENOUGH_MS; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not come about: ${what}`);
}

const A_DAY = 24 * 3_600;
const everySeconds = (name: string): number =>
  Object.entries(schedules).find(([own]) => own === name)?.[1].everySeconds ?? A_DAY;

/** Moments for which runs were made up, so far. */
const madeUp = new Map<string, number>();

/** Has a Schedule make up for a moment in the past at which it was due, each time for the next one, under an id of its own. */
async function makeUpForOne({ schedule, taskQueue }: Scheduling, name: string): Promise<void> {
  const turn = madeUp.get(`${taskQueue}/${name}`) ?? 0;
  madeUp.set(`${taskQueue}/${name}`, turn + 1);
  const every = everySeconds(name) * 1_000;
  // From five sixths of an interval on, so that no moment at which anything is due stands at either end.
  const start = (Math.floor(Date.now() / every) - 30 + turn + 5 / 6) * every;
  await schedule(name).backfill({ start: new Date(start), end: new Date(start + every - 1_000), overlap: 'SKIP' });
}

export type RunState = { readonly id: string; readonly state: string };

/** Its newest runs, each with how it ended, `RUNNING`, or `STUCK` where its next step was tried in vain. */
export async function runsOf({ client, schedule }: Scheduling, name: string): Promise<RunState[]> {
  const { recentActions } = (await schedule(name).describe()).info;
  const ids = recentActions.map(({ action }) => action.workflow.workflowId);
  return Promise.all(ids.map(async (id) => ({ id, state: await stateOf(client, id) })));
}

export async function stateOf(client: Client, workflowId: string): Promise<string> {
  const { raw, status } = await client.workflow.getHandle(workflowId).describe();
  return status.name === 'RUNNING' && (raw.pendingWorkflowTask?.attempt ?? 1) > 1 ? 'STUCK' : status.name;
}

/** Lets a Schedule run once more, until the run is in one of these states; answers it. */
export async function runOnce(scheduling: Scheduling, name: string, states: readonly string[]): Promise<RunState> {
  const before = (await runsOf(scheduling, name)).map(({ id }) => id);
  await makeUpForOne(scheduling, name);
  return until(`a run of ${name} that is ${states.join(' or ')}`, async () =>
    (await runsOf(scheduling, name)).find(({ id, state }) => !before.includes(id) && states.includes(state)),
  );
}
