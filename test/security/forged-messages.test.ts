import { randomBytes, randomUUID } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { masterKeysOf } from '../../store/keys/master-keys';
import { loadEvents } from '../../store/read/timeline';
import { findRegistration } from '../../store/record/registration';
import { beginWithout } from '../../temporal/mend';
import { EncryptingCodec } from '../../temporal/payload-codec';
import { NAMESPACE } from '../../temporal/prepare-server';
import { givenTo } from '../../temporal/taken-commands';
import { caseWorkflowId, commandSignal, commandUpdate, continueAsNewSignal } from '../../workflows/messages';
import { begin, contactMade, give, message, municipality, ownInitiative } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { until } from '../environment/until';

let system: RunningSystem;
beforeAll(async () => {
  system = await startRunningSystem();
});
afterAll(() => system?.stop());

const context = (workflowId: string) => ({ type: 'workflow', namespace: NAMESPACE, workflowId }) as const;
const plain = (value: unknown): Payload => defaultPayloadConverter.toPayload(value) as Payload;

async function sealedFor(workflowId: string | undefined, value: unknown, keys = system.keys): Promise<Payload> {
  const [payload] = await new EncryptingCodec(keys).encode(
    [plain(value)],
    workflowId ? context(workflowId) : undefined,
  );
  if (!payload) throw new Error('nothing was sealed');
  return payload;
}

/** Every way in which whoever can write to the namespace, and read it, may make a payload without having our key. */
const forgeries: Record<string, (workflowId: string) => Promise<Payload[]>> = {
  'nothing at all': async () => [],
  'a command in clear': async () => [plain(message(contactMade()))],
  'no command, in clear': async () => [plain('stop')],
  'no value': async () => [plain(undefined)],
  'bytes without a name': async () => [{ data: randomBytes(40) }],
  'random bytes under our key’s name': async (id) => [{ ...(await sealedFor(id, 1)), data: randomBytes(80) }],
  'a command with one bit changed': async (id) => {
    const payload = await sealedFor(id, message(contactMade()));
    const data = Buffer.from(payload.data ?? []);
    data[data.length - 1] = (data[data.length - 1] ?? 0) ^ 1;
    return [{ ...payload, data }];
  },
  'a command under no key’s name': async (id) => {
    const { metadata, data } = await sealedFor(id, message(contactMade()));
    return [{ metadata: { ...metadata, 'encryption-key-id': new Uint8Array() }, data }];
  },
  'another case’s command': async () => [
    await sealedFor(`case/${municipality}/${randomUUID()}`, message(contactMade())),
  ],
  'the command of a case whose id begins like its': async (id) => [await sealedFor(`${id}-2`, message(contactMade()))],
  'another case’s command, said to be its own': async (id) => {
    const own = await sealedFor(id, 1);
    const { data } = await sealedFor(`case/${municipality}/${randomUUID()}`, message(contactMade()));
    return [{ metadata: own.metadata, data }];
  },
  'a command that was sealed for no workflow': async () => [await sealedFor(undefined, message(contactMade()))],
  'its own answer, sent back to it': async (id) => [await sealedFor(id, { version: 2, status: 'active' })],
  'its own recording, sent back to it': async (id) => [await sealedFor(id, { events: [], settingsVersion: 1 })],
  'a command without what it is about': async (id) => [
    await sealedFor(id, { ...message(contactMade()), command: { type: 'logContact' } }),
  ],
  'two commands': async (id) => [
    await sealedFor(id, message(contactMade())),
    await sealedFor(id, message(contactMade())),
  ],
};
const every = Object.entries(forgeries);
const service = () => system.connection.workflowService;

async function signal(workflowId: string, payloads: Payload[], signalName = commandSignal): Promise<void> {
  await service().signalWorkflowExecution({
    namespace: NAMESPACE,
    workflowExecution: { workflowId },
    signalName,
    input: { payloads },
  });
}

async function refusedUpdate(workflowId: string, payloads: Payload[]): Promise<boolean> {
  const { outcome } = await service().updateWorkflowExecution({
    namespace: NAMESPACE,
    workflowExecution: { workflowId },
    waitPolicy: { lifecycleStage: 3 },
    request: {
      meta: { updateId: randomUUID(), identity: 'a stranger' },
      input: { name: commandUpdate, args: { payloads } },
    },
  });
  return Boolean(outcome?.failure);
}

async function begun() {
  const { caseId, handle } = await begin(system, { command: ownInitiative });
  return { caseId, handle, workflowId: caseWorkflowId(municipality, caseId) };
}

const failedTasks = async (workflowId: string) => {
  const { events } = await system.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes).length;
};

describe('Whoever can write to the namespace and has not our key', () => {
  test('stops no case by a signal, of any kind: it is ignored and counted, and the case goes on', async () => {
    const { caseId, handle, workflowId } = await begun();
    for (const [, forge] of every) await signal(workflowId, await forge(workflowId));
    await signal(workflowId, [plain('now')], continueAsNewSignal);
    await signal(workflowId, [plain('nobody listens')], 'unheardOf');
    expect(await give(handle, contactMade())).toMatchObject({ version: 3 });
    const events = await until('the contact in the record', async () => {
      const found = await loadEvents(system.store.db, municipality, caseId);
      return found.length >= 3 && found;
    });
    expect(events.map(({ type }) => type)).toEqual(['ownInitiativeStarted', 'outreachBegun', 'contactLogged']);
    expect(await failedTasks(workflowId)).toBe(0);
    expect(system.ignored.filter(({ name }) => name === commandSignal)).toHaveLength(every.length);
    expect(system.ignored).toContainEqual({ kind: 'signal', name: continueAsNewSignal });
  });

  test('stops no case by an update, of any kind: it is refused without a trace, and counted', async () => {
    const { handle, workflowId } = await begun();
    const before = system.ignored.length;
    for (const [name, forge] of every) {
      const refused = await refusedUpdate(workflowId, await forge(workflowId));
      expect([name, refused]).toEqual([name, true]);
    }
    expect(await give(handle, contactMade())).toMatchObject({ version: 3 });
    const { events } = await handle.fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(2);
    expect(await failedTasks(workflowId)).toBe(0);
    expect(system.ignored.length - before).toBe(every.length);
  });

  test('takes no id of ours by starting a workflow under it', async () => {
    const caseId = randomUUID();
    const workflowId = caseWorkflowId(municipality, caseId as never);
    await service().startWorkflowExecution({
      namespace: NAMESPACE,
      workflowId,
      requestId: randomUUID(),
      workflowType: { name: 'caseWorkflow' },
      taskQueue: { name: system.taskQueue },
      input: { payloads: [plain({ municipality, caseId, rules: {} })] },
    });
    await until('the strange run to end', async () => {
      const { status } = await system.client.workflow.getHandle(workflowId).describe();
      return status.name === 'FAILED';
    });
    const { answer } = await begin(system, { command: ownInitiative, caseId: caseId as never });
    expect(answer).toMatchObject({ version: 2, status: 'active' });
  });

  test('leaves nothing in the way of beginning the case anew: what it was given in earnest is found, and that alone', async () => {
    const { handle, workflowId } = await begun();
    for (const [, forge] of every) await signal(workflowId, await forge(workflowId));
    await give(handle, contactMade());
    const { runId } = await handle.describe();
    const { commands } = await givenTo<{ type: string }>(system.client, { workflowId, runId });
    expect(commands.map(({ command }) => command.type)).toEqual(['startOwnInitiative', 'logContact']);
  });

  test('a worker that lacks a key drops nothing: the step fails until it has it, or a person says that the key is nobody’s', async () => {
    const { caseId, workflowId } = await begun();
    await until('its beginning in the record', () => findRegistration(system.store.db, caseId));
    const strange = masterKeysOf([randomBytes(32)]);
    await signal(workflowId, [await sealedFor(workflowId, message(contactMade()), strange)]);
    await until('the step to have failed', async () => (await failedTasks(workflowId)) > 0);
    const { raw } = await system.client.workflow.getHandle(workflowId).describe();
    expect(raw.pendingWorkflowTask?.attempt ?? 0).toBeGreaterThan(0);

    const registered = await findRegistration(system.store.db, caseId);
    if (!registered) throw new Error('it was recorded before');
    expect(await beginWithout(system, registered, strange.currentId)).toBe(true);
    const anew = system.client.workflow.getHandle(workflowId);
    expect(await give(anew, contactMade())).toMatchObject({ version: 3 });
  });
});
