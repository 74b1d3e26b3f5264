import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { type RunningTemporal, startTemporal } from '../../dev/temporal/start';
import { withRetries } from '../../dev/with-retries';
import type { CaseId, MunicipalityId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { connectClient } from '../../temporal/client';
import { fastForward } from '../../temporal/virtual-time';
import { startWorker } from '../../worker/worker';
import { caseWorkflowId, stateQuery, visitWorkflowId } from '../../workflows/messages';
import { quietly } from '../environment/quietly';
import { until } from '../environment/until';
import { reviveByCommand, verifyByCommand } from './arrangement/commands';
import { type ProcessesApart, processesApart } from './arrangement/processes-apart';
import { describeOnServers, serversForTests } from './arrangement/servers';
import { faultsIn, ledgerOf } from './ledger';
import { type Ask, signedIn, type Written, writeUntilAcknowledged } from './load/write';

const DAY = 24 * 60 * 60 * 1_000;
const MINUTE = 60 * 1_000;

describeOnServers('After the Temporal cluster is lost', () => {
  let system: ProcessesApart;
  let empty: RunningTemporal;
  let connection: Connection;
  let onEmpty: Pick<ProcessesApart, 'client' | 'database' | 'rules'>;
  let env: NodeJS.ProcessEnv;
  const written: Written[] = [];
  const visitId = randomUUID();

  const write = async (ask: Ask): Promise<Written> => {
    const one = await writeUntilAcknowledged(system.api.url, ask);
    written.push(one);
    return one;
  };
  const caseEvents = async (caseId?: string) => {
    const all = system.database.store.db.selectFrom('case_events').select(['type', 'by_ref']).orderBy('seq');
    return (caseId ? all.where('case_id', '=', caseId) : all).execute();
  };
  const visitEvents = async () => {
    const { db } = system.database.store;
    const rows = await db.selectFrom('visit_events').select('type').orderBy('seq').execute();
    return rows.map(({ type }) => type);
  };

  beforeAll(async () => {
    system = await processesApart(serversForTests());
    for (let begun = 0; begun < 5; begun += 1) {
      const { caseId } = await write({ kind: 'start' });
      for (let contact = 0; contact < begun; contact += 1) await write({ kind: 'contact', caseId });
      if (begun === 4) await write({ kind: 'decline', caseId });
    }
    await goAlone(system.api.url, visitId);
    expect(faultsIn(await ledgerOf(system, written))).toEqual([]);

    await Promise.all([system.worker.kill(), system.api.kill()]);
    empty = await startTemporal({
      ephemeral: true,
      requireTimeSkipping: true,
      timeSkipping: 'everywhere',
      log: quietly,
      env: { ...process.env, TEMPORAL_ADDRESS: undefined },
    });
    for (const { toTemporal } of [system.worker, system.api]) toTemporal.leadTo(Number(empty.address.split(':')[1]));
    const keys = loadMasterKeys({ env: system.env });
    const connected = await connectClient({ address: empty.address, namespace: system.namespace, keys });
    connection = connected.connection;
    onEmpty = { ...system, client: connected.client };
    env = { ...system.env, TEMPORAL_ADDRESS: empty.address };
  });
  afterAll(async () => {
    await system?.close();
    await connection?.close();
    await empty?.stop();
  });

  it('every open case and lone visit is started from the event log, and stands as the store says', async () => {
    const before = await caseEvents();
    expect(await reviveByCommand(env)).toEqual({
      cases: { started: 5, ranAlready: 0 },
      visits: { started: 1, ranAlready: 0 },
    });
    await Promise.all([system.worker.start(), system.api.start()]);
    for (const { caseId } of written.filter(({ kind }) => kind === 'start')) {
      const handle = onEmpty.client.workflow.getHandle(idOf(caseId));
      await until(`${caseId} has taken itself up`, async () => (await handle.query(stateQuery)) !== null);
    }
    expect(faultsIn(await ledgerOf(onEmpty, written))).toEqual([]);
    expect(await caseEvents()).toEqual(before);
  });

  it('the command that verifies holds every case against its workflow too', async () => {
    expect(await verifyByCommand(env)).toEqual({ cases: 5, visits: 1, workflows: 5, differences: [] });
  });

  it('revived twice, nothing changes', async () => {
    const before = await caseEvents();
    expect(await reviveByCommand(env)).toEqual({
      cases: { started: 0, ranAlready: 5 },
      visits: { started: 0, ranAlready: 1 },
    });
    expect(await caseEvents()).toEqual(before);
  });

  it('what was written before is known again, and what is new is taken', async () => {
    const [earlier] = written.filter(({ kind }) => kind === 'contact');
    if (!earlier) throw new Error('nothing was written before');
    const { key, caseId, version } = earlier;
    expect(await writeUntilAcknowledged(system.api.url, { kind: 'contact', key, caseId })).toMatchObject({ version });
    await write({ kind: 'contact', caseId });
    expect(faultsIn(await ledgerOf(onEmpty, written))).toEqual([]);
  });

  it('time goes on: a case reaches its next deadline, and a visit is asked about at its end', async () => {
    const { caseId = '' } = written[0] ?? {};
    const before = await caseEvents(caseId);
    await system.worker.kill();
    const { client, rules, database } = onEmpty;
    const now = () => wallInstant(Date.now() + 40 * DAY);
    const { namespace, env: configured } = system;
    const keys = loadMasterKeys({ env: configured });
    const later = await startWorker({
      temporalAddress: empty.address,
      namespace,
      store: database.store,
      rules,
      keys,
      client,
      now,
    });
    await fastForward(connection, namespace, idOf(caseId), 40 * DAY);
    const after = await caseEvents(caseId);
    expect(after.slice(before.length).map(({ by_ref }) => by_ref)).toContain('process');
    await fastForward(connection, system.namespace, visitWorkflowId(visitId), 61 * MINUTE);
    expect(await visitEvents()).toEqual(['visitStarted', 'checkOutAsked']);
    await later.stop();
  });
});

const idOf = (caseId: string): string => caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId);

async function goAlone(api: string, key: string): Promise<void> {
  const init = {
    method: 'POST',
    headers: { ...(await signedIn(api, key)), 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ expectedEnd: new Date(Date.now() + 60 * MINUTE).toISOString() }),
  };
  expect((await withRetries(() => fetch(`${api}/v1/visits`, init))).status).toBe(201);
}
