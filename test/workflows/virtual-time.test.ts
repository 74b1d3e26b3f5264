import { randomUUID } from 'node:crypto';
import { Client, type Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { NAMESPACE } from '../../temporal/prepare-server';
import { fastForward, fastForwardUntil, virtualNow } from '../../temporal/virtual-time';
import { connectToTemporal, temporalAddress } from '../environment/temporal';
import { until } from '../environment/until';
import { askTime, type ClockworkInput, clockwork } from './fixtures/clockwork';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const DAY = 24 * 60 * 60 * 1_000;
const A_SECOND = 1_000;
/** Real time flows along while time is moved, and an activity takes what it takes: within a minute is the same instant. */
const A_MINUTE = 60_000;

const noted = new Map<string, number[]>();
const taskQueue = `virtual-time-${randomUUID()}`;

let connection: Connection;
let client: Client;
let native: NativeConnection;
let worker: Worker;
let working: Promise<void>;

beforeAll(async () => {
  connection = await connectToTemporal();
  client = new Client({ connection, namespace: NAMESPACE });
  native = await NativeConnection.connect({ address: temporalAddress() });
  worker = await Worker.create({
    connection: native,
    namespace: NAMESPACE,
    taskQueue,
    workflowsPath: require.resolve('./fixtures/clockwork'),
    activities: { note: takeDown },
  });
  working = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await working;
  await native.close();
  await connection.close();
});

async function takeDown(workflowTime: number): Promise<void> {
  const { Context } = await import('@temporalio/activity');
  const id = Context.current().info.workflowExecution?.workflowId ?? '';
  noted.set(id, [...(noted.get(id) ?? []), workflowTime]);
}

async function startClockwork(input: Partial<ClockworkInput>) {
  const workflowId = `clockwork/${randomUUID()}`;
  const args: [ClockworkInput] = [{ everyMs: 30 * DAY, ticks: 1_000, ticksARun: 1_000, ...input }];
  return await client.workflow.start(clockwork, { workflowId, taskQueue, args });
}

const forward = (workflowId: string, durationMs: number) => fastForward(connection, NAMESPACE, workflowId, durationMs);

describe('A rehearsal moves the time of one workflow on the real server', () => {
  it('stands at the real time until it is moved', async () => {
    const handle = await startClockwork({ everyMs: DAY });
    const { now, ticked } = await handle.executeUpdate(askTime);
    expect(ticked).toBe(0);
    expect(Math.abs(now - Date.now())).toBeLessThan(A_MINUTE);
    expect(Math.abs((await virtualNow(connection, NAMESPACE, handle.workflowId)).getTime() - Date.now())).toBeLessThan(
      A_MINUTE,
    );
    await handle.terminate();
  });

  it('moves a workflow once when a second call finds the first still under way, as after a worker that ended meanwhile', async () => {
    const twenty = await Promise.all(Array.from({ length: 20 }, () => startClockwork({ everyMs: 3 * DAY })));
    const ahead = twenty.map(async ({ workflowId }) => {
      // Between two timers: near the instant of one the server itself may run on to the next.
      const target = new Date((await virtualNow(connection, NAMESPACE, workflowId)).getTime() + 61 * DAY);
      const first = forward(workflowId, 61 * DAY);
      await until('it is on its way', async () => (noted.get(workflowId) ? true : undefined));
      await fastForwardUntil(connection, NAMESPACE, workflowId, target);
      await first;
      return (await virtualNow(connection, NAMESPACE, workflowId)).getTime() - target.getTime();
    });
    for (const one of await Promise.all(ahead)) {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThan(A_MINUTE);
    }
    await Promise.all(twenty.map((handle) => handle.terminate()));
  });

  it('passes two years of timers, each in its turn and on its instant, with an activity after each', async () => {
    const handle = await startClockwork({});
    const { now: before } = await handle.executeUpdate(askTime);
    const result = await forward(handle.workflowId, 730 * DAY + A_SECOND);

    expect(result.outcome).toBe('reached');
    const instants = noted.get(handle.workflowId) ?? [];
    expect(instants).toHaveLength(24);
    for (const [index, instant] of instants.entries()) {
      const late = instant - (before + (index + 1) * 30 * DAY);
      expect(Math.abs(late)).toBeLessThan(A_MINUTE);
    }
    const { now, ticked } = await handle.executeUpdate(askTime);
    expect(ticked).toBe(24);
    expect(now - before).toBeGreaterThanOrEqual(730 * DAY);
    expect(now - before).toBeLessThan(730 * DAY + A_MINUTE);
    await handle.terminate();
  });

  it('flows at the ordinary pace between two moves, and takes updates there', async () => {
    const handle = await startClockwork({ everyMs: 10 * DAY });
    await forward(handle.workflowId, 14 * DAY);
    const first = await handle.executeUpdate(askTime);
    const second = await until('time to go on', async () => {
      const asked = await handle.executeUpdate(askTime);
      return asked.now > first.now && asked;
    });
    await forward(handle.workflowId, 14 * DAY);
    const third = await handle.executeUpdate(askTime);

    expect([first.ticked, second.ticked, third.ticked]).toEqual([1, 1, 2]);
    expect(second.now - first.now).toBeLessThan(A_MINUTE);
    expect(third.now - second.now).toBeGreaterThanOrEqual(14 * DAY - A_MINUTE);
    expect(third.now - second.now).toBeLessThan(14 * DAY + A_MINUTE);
    await handle.terminate();
  });

  it('keeps its instants over many continue-as-new', async () => {
    const handle = await startClockwork({ everyMs: 14 * DAY, ticksARun: 5 });
    const { now: before } = await handle.executeUpdate(askTime);
    for (const _year of [1, 2]) expect((await forward(handle.workflowId, 365 * DAY)).outcome).toBe('reached');

    const instants = noted.get(handle.workflowId) ?? [];
    expect(instants).toHaveLength(Math.floor((2 * 365) / 14));
    const drift = instants.map((instant, index) => instant - (before + (index + 1) * 14 * DAY));
    expect(Math.max(...drift.map(Math.abs))).toBeLessThan(A_MINUTE);
    const chain = await client.workflow.getHandle(handle.workflowId).describe();
    expect(chain.runId).not.toBe(handle.firstExecutionRunId);
    await client.workflow.getHandle(handle.workflowId).terminate();
  });

  it('says that a workflow ended on the way, and that it had ended before', async () => {
    const handle = await startClockwork({ everyMs: DAY, ticks: 3 });
    expect(await forward(handle.workflowId, 10 * DAY)).toEqual({ outcome: 'ended' });
    expect(await handle.result()).toBe(3);
    expect(await forward(handle.workflowId, DAY)).toEqual({ outcome: 'ended' });
  });

  it('moves a workflow that an update started', async () => {
    const workflowId = `clockwork/${randomUUID()}`;
    const startWorkflowOperation = new WithStartWorkflowOperation(clockwork, {
      workflowId,
      taskQueue,
      args: [{ everyMs: DAY, ticks: 1_000, ticksARun: 1_000 }],
      workflowIdConflictPolicy: 'FAIL',
    });
    const { ticked } = await client.workflow.executeUpdateWithStart(askTime, { startWorkflowOperation });
    expect(ticked).toBe(0);
    await forward(workflowId, 3 * DAY + A_SECOND);
    const handle = client.workflow.getHandle(workflowId);
    expect((await handle.executeUpdate(askTime)).ticked).toBe(3);
    await handle.terminate();
  });

  it('does not know a workflow that was never started', async () => {
    await expect(forward(`clockwork/${randomUUID()}`, DAY)).rejects.toThrow(/not found/i);
  });
});
