import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation, type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { NAMESPACE } from '../../cli/temporal/prepare';
import type { CaseState, Command, StaffId, TeamId } from '../../domain';
import { type Actor, type CaseId, type CommandId, carriedOf, type MunicipalityId, type Sealed } from '../../domain';
import { loadEvents } from '../../store/read/timeline';
import { fastForward } from '../../worker/virtual-time';
import * as wire from '../../workflows/messages';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';

const DAY = 24 * 60 * 60 * 1_000;
const municipality = 'ballerup' as MunicipalityId;
const worker = randomUUID() as StaffId;
const team = randomUUID() as TeamId;
const by: Actor = { kind: 'staff', id: worker };
const text = 's1.sealed' as Sealed;

let system: RunningSystem;
beforeAll(async () => {
  system = await startRunningSystem();
});
afterAll(() => system.stop());

const message = (command: Command, id: string = randomUUID(), digest = 'a'.repeat(64)): wire.CommandMessage => ({
  command,
  id: id as CommandId,
  digest,
  by,
});

async function begin(command: (caseId: CaseId) => Command, caseId = randomUUID() as CaseId, fromEventLog = false) {
  const { book } = await system.rules.of(municipality);
  const input: wire.CaseInput = {
    municipality,
    caseId,
    rules: { standards: book.standards.map(carriedOf), settings: book.settings },
    ...(fromEventLog && { fromEventLog }),
  };
  const start = new WithStartWorkflowOperation(wire.caseWorkflowType, {
    workflowId: wire.caseWorkflowId(municipality, caseId),
    taskQueue: system.taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const answer = (await system.client.workflow.executeUpdateWithStart(wire.commandUpdate, {
    startWorkflowOperation: start,
    args: [message(command(caseId))],
  })) as wire.CommandAnswer;
  return { caseId, answer, handle: await start.workflowHandle() };
}

const ownInitiative = (caseId: CaseId): Command => ({
  type: 'startOwnInitiative',
  data: { caseId, municipality, judgement: text, worker, team, assessment: { leastIntrusive: text } },
});

async function give(handle: WorkflowHandle, command: Command, id?: string, digest?: string) {
  const sent = message(command, id, digest);
  for (;;) {
    try {
      return await send(handle, sent);
    } catch (error) {
      if (
        !(error instanceof WorkflowUpdateFailedError && (error.cause as ApplicationFailure).type === wire.restingCode)
      )
        throw error;
    }
  }
}

async function send(handle: WorkflowHandle, sent: wire.CommandMessage) {
  return (await handle.executeUpdate(wire.commandUpdate, {
    args: [sent],
    updateId: wire.updateIdOf(sent),
  })) as wire.CommandAnswer;
}

const contactMade = (at: Date = new Date()): Command => ({
  type: 'logContact',
  data: {
    happenedAt: at.toISOString() as never,
    outcome: 'contactMade',
    channel: 'visit',
    place: 'home',
  },
});

const recorded = async (caseId: CaseId) => loadEvents(system.store.db, municipality, caseId);

async function recordedUpTo(caseId: CaseId, version: number) {
  for (let tries = 0; tries < 100; tries += 1) {
    const events = await recorded(caseId);
    if (events.length >= version) return events;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`version ${version} was not recorded`);
}

describe('A case as a workflow on the real server', () => {
  it('begins, takes a contact, answers at once, and records both in order', async () => {
    const { caseId, answer, handle } = await begin(ownInitiative);
    expect(answer).toMatchObject({ version: 2, status: 'active', phase: 'outreach' });
    const after = await give(handle, contactMade());
    expect(after).toMatchObject({ version: 3, status: 'active' });
    const events = await recordedUpTo(caseId, 3);
    expect(events.map(({ type }) => type)).toEqual(['ownInitiativeStarted', 'outreachBegun', 'contactLogged']);
    expect(await handle.query(wire.summaryQuery)).toMatchObject({ version: 3, attemptsSince: 0 });
    expect(await handle.query(wire.nextDeadlineQuery)).toMatchObject({
      kind: 'reminder',
      basis: { topic: 'followUp' },
    });
  });

  it('refuses what is not allowed in its status without leaving a trace in the history', async () => {
    const { handle } = await begin(ownInitiative);
    const refused = give(handle, { type: 'resume', data: {} });
    await expect(refused).rejects.toMatchObject({ cause: { type: 'notAllowedInStatus' } });
    const { events } = await handle.fetchHistory();
    const updates = events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes) ?? [];
    expect(updates).toHaveLength(1);
  });

  it('takes the same command once, and refuses other content under its id', async () => {
    const { caseId, handle } = await begin(ownInitiative);
    const id = randomUUID();
    const first = await give(handle, contactMade(), id);
    expect(await give(handle, contactMade(), id)).toEqual(first);
    await expect(give(handle, contactMade(), id, 'b'.repeat(64))).rejects.toMatchObject({
      cause: { type: 'commandIdReused' },
    });
    expect(await recordedUpTo(caseId, 3)).toHaveLength(3);
  });

  it('reminds, and ends by itself after a long silence, in virtual time', async () => {
    const { caseId, handle } = await begin(ownInitiative);
    for (let month = 0; month < 9; month += 1)
      await fastForward(system.connection, NAMESPACE, handle.workflowId, 30 * DAY);
    const types = (await recorded(caseId)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['moreAttemptsAsked', 'mayItEndAsked', 'graceStarted', 'caseEnded']));
    expect(types.at(-1)).toBe('correctionWindowClosed');
    expect(await handle.result()).toMatchObject({ status: 'ended', ground: 'unreachable' });
    expect((await handle.query<CaseState>(wire.stateQuery)).ended).toMatchObject({ toConfirm: true });
  });

  it('begins again from the event log when something comes after its end', async () => {
    const { caseId, handle } = await begin(ownInitiative);
    await give(handle, { type: 'recordDecline', data: {} });
    await fastForward(system.connection, NAMESPACE, handle.workflowId, 2 * DAY);
    await handle.result();
    const late = await begin(() => ({ type: 'addNote', data: { note: text } }), caseId, true);
    expect(late.answer).toMatchObject({ status: 'ended' });
    await late.handle.result();
    expect((await recorded(caseId)).at(-1)?.type).toBe('noteAdded');
  });

  it('carries on as a new run near 500 events, with nothing lost and the same command still known', async () => {
    const { caseId, handle } = await begin(ownInitiative);
    const id = randomUUID();
    await give(handle, contactMade(), id);
    const firstRun = (await handle.describe()).runId;
    for (let contact = 0; contact < 90; contact += 1) await give(handle, contactMade());
    const later = await handle.describe();
    expect(later.runId).not.toBe(firstRun);
    expect(await give(handle, contactMade(), id)).toMatchObject({ version: 3, takenBefore: true });
    expect(await recordedUpTo(caseId, 93)).toHaveLength(93);
  });

  it('leaves a refused beginning open to a right one', async () => {
    const caseId = randomUUID() as CaseId;
    const wrong = begin(
      (id) =>
        ({
          ...ownInitiative(id),
          data: { ...(ownInitiative(id) as Command<'startOwnInitiative'>).data, assessment: {} },
        }) as Command,
      caseId,
    );
    await expect(wrong).rejects.toMatchObject({ cause: { type: 'leastIntrusiveRequired' } });
    expect((await begin(ownInitiative, caseId)).answer).toMatchObject({ version: 2 });
  });
});
