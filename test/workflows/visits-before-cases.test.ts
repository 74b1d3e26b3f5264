import { randomUUID } from 'node:crypto';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { CommandId, Instant } from '../../domain';
import { startOfVisit } from '../../temporal/start-visit';
import { startAndUpdateVisit, updateVisit } from '../../temporal/update';
import { begin, by, municipality, ownInitiative, team, worker } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { until } from '../environment/until';

/** Far more than a worker's places for the activities of cases. */
const MANY = 40;

let release = (): void => undefined;
const released = new Promise<void>((resolve) => (release = resolve));
let held = 0;
/** Recording a case never ends, as where the database is busy with thousands of them. */
const busyWithCases: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    async execute(input, next) {
      if (info.activityType === 'recordCase') {
        held += 1;
        await released;
      }
      return next(input);
    },
  },
});

let system: RunningSystem;
beforeAll(async () => {
  system = await startRunningSystem({ activityInterceptors: [busyWithCases] });
});
afterAll(async () => {
  release();
  await system.stop();
});

test('a visit is recorded, and help that is called for on it, while every place for cases is taken and more wait', async () => {
  await Promise.all(Array.from({ length: MANY }, () => begin(system, { command: ownInitiative })));
  await until('every place taken', async () => held >= 12);
  const visitId = randomUUID();
  const message = (command: Parameters<typeof updateVisit>[2]['command']) => ({
    command,
    id: randomUUID() as CommandId,
    digest: 'a'.repeat(64),
    by,
  });
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString() as Instant;
  const data = { visitId, municipality, worker, team, expectedEnd, alarmMinutes: 15 };
  const start = startOfVisit(system, { municipality, visitId });
  await startAndUpdateVisit(system.client, start, message({ type: 'startVisit', data }));
  await updateVisit(system.client, visitId, message({ type: 'callForHelp', data: {} }));
  await until('the alarm in the store', async () => {
    const rows = await system.store.db.selectFrom('messages').select('kind').where('visit_id', '=', visitId).execute();
    return rows.some(({ kind }) => kind === 'helpCalled');
  });
  const recorded = await system.store.db.selectFrom('cases').select('case_id').execute();
  expect(recorded).toEqual([]);
  expect(held).toBeLessThan(MANY);
});
