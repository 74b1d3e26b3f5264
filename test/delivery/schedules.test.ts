import { sql } from 'kysely';
import { atLocal, localDateOf, localTime, plusDays } from '../../domain/clock/time';
import { type WallInstant, wallInstant } from '../../domain/clock/whose';
import { toWorkingDay } from '../../domain/clock/working-days';
import { loadShippedSettings } from '../../standards/load';
import { scheduleStatuses } from '../../store/schedules';
import { everySchedule, type Installation, startInstallation } from './setup/installation';
import { type RunState, runOnce, runsOf, stateOf, until } from './setup/scheduled-runs';
import { work } from './setup/scheduled-work';

/** Ten o'clock on the next day that is worked: whatever the day, digests are planned, and what is due is due. */
const workingMorning = (): WallInstant => {
  const [settings] = loadShippedSettings();
  if (!settings) throw new Error('settings are shipped');
  const tomorrow = plusDays(localDateOf(wallInstant(Date.now())), 1);
  return wallInstant(atLocal(toWorkingDay(tomorrow, settings.calendar), localTime('10:00')));
};

/** Something for it to do; the answer waits until it was done. */
async function giveWork(installation: Installation, name: string): Promise<() => Promise<boolean>> {
  const isDone = await work[name]?.(installation);
  if (!isDone) throw new Error(`nobody has said what ${name} is there for`);
  return () => until(`what ${name} is there for`, isDone);
}

/** Runs come when they are asked for, and not by themselves besides. */
async function pause(installation: Installation): Promise<void> {
  for (const name of everySchedule) await installation.schedule(name).pause();
}

async function startedAt(installation: Installation, id: string) {
  const { events } = await installation.client.workflow.getHandle(id).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes;
}

describe('What comes by itself', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await startInstallation(workingMorning);
    await installation.ensure();
    await pause(installation);
    await installation.workAs('before');
    for (const name of everySchedule) await runOnce(installation, name, ['COMPLETED']);
    await installation.stopWorker();
    await installation.workAs('now');
  });
  afterAll(() => installation.stop());

  test('is all walked here, and each is waited for', async () => {
    const { client, store, taskQueue } = installation;
    const ours = async () => {
      const ids: string[] = [];
      for await (const { scheduleId } of client.schedule.list()) {
        if (scheduleId.startsWith(`${taskQueue}/`)) ids.push(scheduleId.slice(taskQueue.length + 1));
      }
      return ids.length >= everySchedule.length && ids;
    };
    const expected = [...everySchedule].sort();
    expect((await until('every Schedule in the list', ours)).sort()).toEqual(expected);
    const standing = await scheduleStatuses(store.db, wallInstant(Date.now()));
    expect(standing.map(({ name }) => name).sort()).toEqual(expected);
  });

  test.each(everySchedule)(
    '%s comes again and again after a run of the version before, and does its work each time',
    async (name) => {
      const { store } = installation;
      for (let run = 0; run < 3; run += 1) {
        await store.db.updateTable('schedules').set({ completed_at: null }).execute();
        const done = await giveWork(installation, name);
        const { id } = await runOnce(installation, name, ['COMPLETED']);
        await done();
        const { rows } = await sql`select name from schedules where completed_at is not null`.execute(store.db);
        expect(rows).toEqual([{ name }]);
        // The server handed it what the run before had answered: the SDK makes a payload of an empty answer, too.
        expect((await startedAt(installation, id))?.lastCompletionResult?.payloads).toHaveLength(1);
      }
    },
  );

  test('goes on after a run that failed, though its failure is handed on beside the answer of the one before it', async () => {
    const { db } = installation.store;
    await sql`alter table deliveries rename to deliveries_away`.execute(db);
    await runOnce(installation, 'delivery', ['FAILED']);
    await sql`alter table deliveries_away rename to deliveries`.execute(db);
    const done = await giveWork(installation, 'delivery');
    const { id } = await runOnce(installation, 'delivery', ['COMPLETED']);
    await done();
    const handed = await startedAt(installation, id);
    expect([handed?.lastCompletionResult?.payloads?.length, handed?.continuedFailure?.cause]).toEqual([
      1,
      expect.anything(),
    ]);
  });
});

describe('An installation that stands still since the version before', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await startInstallation(workingMorning);
    await installation.ensure();
    await installation.workAs('before');
  });
  afterAll(() => installation.stop());

  /** Lets it run until a run is stuck: the second one is, at the latest. */
  const stuckRunOf = async (name: string): Promise<string> => {
    const isStuck = ({ state }: RunState) => state === 'STUCK';
    for (let turn = 0; turn < 3; turn += 1) {
      const stuck = (await runsOf(installation, name)).find(isStuck);
      if (stuck) return stuck.id;
      await runOnce(installation, name, ['COMPLETED', 'STUCK']);
    }
    throw new Error(`${name} does not get stuck in the version before`);
  };

  test('gets well by the start of this one: what is stuck is ended, and everything comes again', async () => {
    const stuck = await Promise.all(everySchedule.map(stuckRunOf));
    const done = await Promise.all(everySchedule.map((name) => giveWork(installation, name)));
    await installation.stopWorker();
    await installation.ensure();
    const states = await Promise.all(stuck.map((id) => stateOf(installation.client, id)));
    expect([...new Set(states)]).toEqual(['TERMINATED']);
    await installation.workAs('now');
    await Promise.all(done.map((isDone) => isDone()));
  });
});
