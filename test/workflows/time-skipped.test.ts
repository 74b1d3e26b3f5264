import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time';
import { sql } from 'kysely';
import type { CaseId, CaseState, Command } from '../../domain';
import { loadEvents } from '../../store/read/timeline';
import { findStopped } from '../../store/record/stopped';
import { mend } from '../../temporal/mend';
import { NAMESPACE } from '../../temporal/prepare-server';
import { caseWorkflowId, stateQuery } from '../../workflows/messages';
import { begin, contactMade, give, municipality, ownInitiative } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { until } from '../environment/until';

const DAY = 24 * 60 * 60 * 1_000;

let system: RunningSystem;
beforeAll(async () => {
  system = await startRunningSystem();
});
afterAll(() => system?.stop());

/** The one call that moves a workflow's time, as anyone may make it who can write to the namespace; it carries no payload. */
async function skipTime(caseId: CaseId, days?: number): Promise<void> {
  const fastForwardConfig = days && { id: randomUUID(), duration: msToTs(days * DAY) };
  await system.connection.workflowService.updateWorkflowExecutionOptions({
    namespace: NAMESPACE,
    workflowExecution: { workflowId: caseWorkflowId(municipality, caseId) },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        ...(fastForwardConfig && { fastForwardConfig }),
        maxSessionSkipCount: 10_000,
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
}

const store = () => system.store.db;
const recorded = async (caseId: CaseId) => (await loadEvents(store(), municipality, caseId)).map(({ type }) => type);
const hasStopped = (caseId: CaseId) => until('the recording to stop', () => findStopped(store(), caseId));

async function realCase() {
  const { caseId, handle } = await begin(system, { command: ownInitiative });
  await give(handle, contactMade());
  await until('its contact in the record', async () => (await recorded(caseId)).length === 3);
  return { caseId, handle, before: await recorded(caseId) };
}

async function rowsOf(caseId: CaseId) {
  const { rows } = await sql`select status, version, next_deadline_at from cases where case_id = ${caseId}`.execute(
    store(),
  );
  const messages = await sql`select id from messages where case_id = ${caseId} order by id`.execute(store());
  return [rows, messages.rows];
}

describe('A real case whose time somebody moves', () => {
  test.each([
    ['two years on', 730],
    ['a fortnight on', 15],
    ['without an end', undefined],
  ])('%s: nothing happens in it, and it is stopped in sight of all', async (_name, days) => {
    const { caseId, handle, before } = await realCase();
    const rows = await rowsOf(caseId);
    await skipTime(caseId, days);
    expect(await hasStopped(caseId)).toMatchObject({ why: 'aheadOfTheClock' });
    expect(await recorded(caseId)).toEqual(before);
    expect(await rowsOf(caseId)).toEqual(rows);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await expect(give(handle, contactMade())).rejects.toMatchObject({ cause: { type: 'recordingStopped' } });
  });

  test('it is begun anew at today’s time, and what people wrote meanwhile is not lost', async () => {
    const { caseId, handle, before } = await realCase();
    await skipTime(caseId, 1);
    const note: Command = { type: 'addNote', data: { note: 's1.sealed' as never } };
    const id = randomUUID();
    await until('a day to have been skipped', async () => {
      const { workflowExtendedInfo } = await system.connection.workflowService.describeWorkflowExecution({
        namespace: NAMESPACE,
        execution: { workflowId: handle.workflowId },
      });
      return Number(workflowExtendedInfo?.timeSkippingInfo?.currentTime?.seconds ?? 0) * 1_000 > Date.now() + DAY / 2;
    });
    await give(handle, note, id);
    const stopped = await hasStopped(caseId);
    expect(await recorded(caseId)).toEqual(before);
    expect(await mend(system, stopped, {})).toMatchObject({ outcome: 'recorded' });
    await until('the note in the record', async () => (await recorded(caseId)).at(-1) === 'noteAdded');
    const events = await loadEvents(store(), municipality, caseId);
    expect(events.map(({ type }) => type)).toEqual([...before, 'noteAdded']);
    expect(events.every(({ at }) => Date.parse(at) <= Date.now())).toBe(true);
    expect((await system.client.workflow.getHandle(handle.workflowId).query<CaseState>(stateQuery)).status).toBe(
      'active',
    );
    await give(system.client.workflow.getHandle(handle.workflowId), contactMade());
  });
});
