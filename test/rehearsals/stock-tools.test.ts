import { Client } from '@temporalio/client';
import { startTemporal } from '../../dev/temporal/start';
import type { CaseId, MunicipalityId } from '../../domain';
import { NAMESPACE, rehearsalNamespace } from '../../temporal/prepare-server';
import { fastForward, NoTimeSkipping } from '../../temporal/virtual-time';
import { caseWorkflowId, stateQuery } from '../../workflows/messages';
import { accepted, rehearsed, storedCase } from '../api/setup/cases';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { quietly } from '../environment/quietly';

const DAY = 24 * 60 * 60 * 1_000;
const shared = process.env.TEST_TEMPORAL_ADDRESS;

/** A server as `npm start` has it, where time is skipped nowhere but in rehearsals. */
let temporal: Awaited<ReturnType<typeof startTemporal>>;
let api: ApiUnderTest;
const workflowIds = { real: '', rehearsed: '' };
beforeAll(async () => {
  temporal = await startTemporal({ ephemeral: true, requireTimeSkipping: true, log: quietly });
  process.env.TEST_TEMPORAL_ADDRESS = temporal.address;
  api = await startApiUnderTest({}, { rehearsals: true });
  const { inIt } = await rehearsed(api, '2026-01-05T09:00:00.000Z');
  const [real, practised] = [await accepted(api), await accepted(api, {}, inIt)];
  await storedCase(api, real.caseId, real.version);
  await storedCase(api, practised.caseId, practised.version, inIt);
  const idOf = (caseId: string) => caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId);
  Object.assign(workflowIds, { real: idOf(real.caseId), rehearsed: idOf(practised.caseId) });
});
afterAll(async () => {
  await api?.stop();
  await temporal?.stop();
  process.env.TEST_TEMPORAL_ADDRESS = shared;
});

/** As anyone has it who knows no key of ours. */
const stock = (namespace: string) => new Client({ connection: api.system.connection, namespace });

describe('Temporal’s own tools', () => {
  test.each([
    ['the real cases', NAMESPACE, 'real'],
    ['the rehearsed ones', rehearsalNamespace(), 'rehearsed'],
  ] as const)('list, count and describe %s, and no others', async (_whose, namespace, which) => {
    const { workflow } = stock(namespace);
    const cases = "WorkflowType = 'caseWorkflow' and ExecutionStatus = 'Running'";
    const listed: string[] = [];
    for await (const { workflowId } of workflow.list({ query: cases })) listed.push(workflowId);
    expect(listed).toEqual([workflowIds[which]]);
    expect((await workflow.count(`${cases} and FodfaesteStatus = 'active'`)).count).toBe(1);
    const described = await workflow.getHandle(workflowIds[which]).describe();
    expect(described).toMatchObject({ type: 'caseWorkflow', status: { name: 'RUNNING' } });
  });

  test('a case is asked for its state by whoever has the key', async () => {
    const handle = api.system.client.workflow.getHandle(workflowIds.real);
    expect(await handle.query<object>(stateQuery)).toMatchObject({ status: 'active' });
  });
});

describe('The time of a real case', () => {
  const { stringify } = JSON;
  const lengthOf = async (namespace: string, workflowId: string) =>
    (await stock(namespace).workflow.getHandle(workflowId).describe()).historyLength;

  test('cannot be skipped, by whoever may write to the namespace', async () => {
    const { connection } = api.system;
    const before = await api.system.client.workflow.getHandle(workflowIds.real).query<object>(stateQuery);
    const length = await lengthOf(NAMESPACE, workflowIds.real);
    await expect(fastForward(connection, NAMESPACE, workflowIds.real, 900 * DAY)).rejects.toThrow(NoTimeSkipping);
    const after = await api.system.client.workflow.getHandle(workflowIds.real).query<object>(stateQuery);
    expect([stringify(after), await lengthOf(NAMESPACE, workflowIds.real)]).toEqual([stringify(before), length]);
  });

  test('while that of a rehearsed one can', async () => {
    const { connection } = api.system;
    const moved = await fastForward(connection, rehearsalNamespace(), workflowIds.rehearsed, DAY);
    expect(moved.outcome).toBe('reached');
  });
});
