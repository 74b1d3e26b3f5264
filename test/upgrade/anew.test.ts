import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { Client } from 'pg';
import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { ourProgram } from '../../dev/processes/our-program';
import type { CaseId, CommandId, Instant } from '../../domain';
import { instant } from '../../domain/clock/time';
import type { VisitCommand } from '../../domain/visit/lone-visit';
import { loadEvents } from '../../store/read/timeline';
import { findVisit } from '../../store/read/visit-list';
import { everyRule } from '../../store/rules/rule-book';
import { seedPeople } from '../../store/seed';
import { liveCase } from '../../temporal/live-state';
import { type ReviveProgress, revive } from '../../temporal/revive';
import { reviveAnew } from '../../temporal/revive-anew';
import { startOfNewCase } from '../../temporal/start-case';
import { beganWith } from '../../temporal/start-input';
import { startOfVisit } from '../../temporal/start-visit';
import { update } from '../../temporal/update';
import { commandSignal, historyVersion, type VisitMessageIn } from '../../workflows/messages';
import { by, contactMade, message, municipality, ownInitiative, team, worker } from '../environment/a-case-by-wire';
import { ownDatabase } from '../environment/databases';
import { until } from '../environment/until';
import { reviveAnewByCommand } from '../faults/arrangement/commands';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import { asEarlierRelease, workAsEarlierRelease } from './earlier-release';
import { type OwnSystem, ownSystem } from './own-system';
import { takeUp } from './taken-up';

const nothingIsTold = (): void => undefined;
const inHours = (hours: number): Instant => instant(Date.now() + hours * 3_600_000);
const visitMessage = (command: VisitCommand): VisitMessageIn => ({
  command,
  id: randomUUID() as CommandId,
  digest: 'a'.repeat(64),
  by,
});

describeOnServers('Runs that a release before has begun', () => {
  let system: OwnSystem;
  let before: { stop(): Promise<void> } | undefined;
  let asBefore = true;

  beforeEach(async () => {
    const { options, remove } = await ownDatabase();
    if (options.kind !== 'postgres') throw new Error('PostgreSQL is there, and was not used');
    asBefore = true;
    system = await ownSystem({ url: options.url, remove }, [asEarlierRelease(() => asBefore)]);
    await putShippedRulesInForce(system.store);
    await seedPeople(system.store.db);
  });
  afterEach(async () => {
    await before?.stop();
    before = undefined;
    await system.stop();
  });

  const endsBefore = async (): Promise<void> => {
    const one = before;
    before = undefined;
    await one?.stop();
  };
  const events = (caseId: CaseId) => loadEvents(system.store.db, municipality, caseId);
  const isRecorded = (caseId: CaseId) =>
    until('its beginning is recorded', async () => (await events(caseId)).length === 2);
  const takes = async (caseId: CaseId, id: CommandId) =>
    (await events(caseId)).filter(({ command }) => command?.id === id).length;
  const isAnew = async ({ workflowId }: WorkflowHandle): Promise<boolean> => {
    const run = await system.client.workflow.getHandle(workflowId).describe();
    return run.status.name === 'RUNNING' && (await beganWith(system.client, run))?.historyVersion === historyVersion;
  };

  it('are not gone on with: nothing is decided in them, and what is to be done is said', async () => {
    before = await workAsEarlierRelease(system);
    const { caseId, handle } = await begun(system);
    await isRecorded(caseId);
    await endsBefore();
    await handle.signal(commandSignal, message(contactMade()));
    await system.work();
    await until('it is said', async () => {
      const { events: history } = await handle.fetchHistory();
      const failed = history?.map(({ workflowTaskFailedEventAttributes: one }) => one?.failure?.message ?? '');
      return failed?.some((said) => said.includes('npm run cases -- revive --anew')) === true;
    });
    expect(await events(caseId)).toHaveLength(2);
  });

  it('are ended when all that they decided is recorded, and not a moment before', async () => {
    before = await workAsEarlierRelease(system);
    const { caseId, handle } = await begun(system);
    await isRecorded(caseId);
    const given = [message(contactMade()), message(contactMade())];
    const told: ReviveProgress[] = [];
    let ended = false;
    let anew: ReturnType<typeof reviveAnew> | undefined;
    await whileNobodyRecords(system, async () => {
      for (const one of given) await update(handle, one);
      asBefore = false;
      anew = reviveAnew(system, (progress) => told.push(progress)).finally(() => {
        ended = true;
      });
      await until('it is waited on', async () => told.some(({ waiting }) => waiting === 1));
      expect(ended).toBe(false);
    });
    expect(await anew).toMatchObject({ cases: { started: 1, ranAlready: 0 } });
    await endsBefore();
    await system.work();
    for (const { id } of given) await until('it is recorded once', async () => (await takes(caseId, id)) === 1);
    expect(await isAnew(handle)).toBe(true);
    expect(await reviveAnew(system, nothingIsTold)).toMatchObject({ cases: { started: 0, ranAlready: 1 } });
  });

  it('lose nothing that was answered, nor what a machine left with them, though nobody was left to record it', async () => {
    before = await workAsEarlierRelease(system);
    const { caseId, handle } = await begun(system);
    const { visitId, visit } = await visiting(system);
    await isRecorded(caseId);
    await until(
      'the visit is recorded',
      async () => (await findVisit(system.store.db, municipality, visitId)) !== undefined,
    );
    const [first, second, left] = [message(contactMade()), message(contactMade()), message(contactMade())];
    let answer: unknown;
    let stopping: Promise<void> | undefined;
    await whileNobodyRecords(system, async () => {
      await update(handle, first);
      answer = await update(handle, second);
      await update(visit, visitMessage({ type: 'extendVisit', data: { expectedEnd: inHours(3) } }));
      await update(visit, visitMessage({ type: 'checkOut', data: {} }));
      stopping = endsBefore();
    });
    await stopping;
    await handle.signal(commandSignal, left);
    asBefore = false;
    await system.work();
    expect(await reviveAnew(system, nothingIsTold)).toEqual({
      cases: { started: 1, ranAlready: 0 },
      visits: { started: 1, ranAlready: 0 },
      rehearsals: 0,
    });
    for (const { id } of [first, second, left]) {
      await until('it is recorded once', async () => (await takes(caseId, id)) === 1);
    }
    const again = await update<{ version: number }>(system.client.workflow.getHandle(handle.workflowId), second);
    expect(again).toMatchObject({ version: (answer as { version: number }).version, takenBefore: true });
    await until('the visit is over', async () => {
      const found = await findVisit(system.store.db, municipality, visitId);
      return found?.state.status === 'checkedOut';
    });
  });

  it('are begun anew also where not even their beginning was recorded', async () => {
    before = await workAsEarlierRelease(system, { records: false });
    const { caseId, handle } = await begun(system);
    const given = message(contactMade());
    await update(handle, given);
    await endsBefore();
    asBefore = false;
    const told: ReviveProgress[] = [];
    const anew = reviveAnew(system, (progress) => told.push(progress));
    await until('it is waited on', async () => told.some(({ waiting }) => waiting === 1));
    await system.work();
    expect(await anew).toMatchObject({ cases: { started: 1, ranAlready: 0 } });
    await until('all is recorded', async () => (await takes(caseId, given.id)) === 1);
    expect((await events(caseId)).map(({ type }) => type)).toEqual([
      ...['ownInitiativeStarted', 'outreachBegun', 'contactLogged'],
    ]);
    await until('it goes on', async () => (await liveCase(system.client, { municipality, caseId }))?.version === 3);
  });
});

describeOnServers('The command, killed halfway and run again', () => {
  let system: OwnSystem;
  let asBefore = true;
  beforeAll(async () => {
    system = await takeUp('0.1', serversForTests().postgres, [asEarlierRelease(() => asBefore)]);
  });
  afterAll(() => system?.stop());

  it('finishes: every run that a release before has begun is begun anew, and the record is what it was', async () => {
    const { db } = system.store;
    const record = () => db.selectFrom('case_events').selectAll().orderBy('case_id').orderBy('seq').execute();
    const before = await record();
    const { cases, visits } = await revive(system, nothingIsTold);
    asBefore = false;
    await killedHalfway(system.env);
    const finished = await reviveAnewByCommand(system.env);
    expect(finished.cases.started).toBeGreaterThan(0);
    expect(finished.cases.ranAlready).toBeGreaterThan(0);

    // Lists of workflows are some moments behind.
    await until('every run of this release in the list of workflows', async () => {
      const running = [];
      for await (const run of system.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
        running.push((await beganWith(system.client, run))?.historyVersion);
      }
      const ours = running.filter((version) => version === historyVersion);
      return ours.length === cases.started + visits.started && ours.length === running.length;
    });
    expect(await record()).toEqual(before);
  });
});

/** Begins a case, and waits until it has answered. */
async function begun({ client, rules, taskQueue }: OwnSystem): Promise<{ caseId: CaseId; handle: WorkflowHandle }> {
  const caseId = randomUUID() as CaseId;
  const start = startOfNewCase({ taskQueue }, { municipality, caseId, rules: await everyRule(rules, municipality) });
  const handle = await client.workflow.start(start.workflowTypeOrFunc as string, start.options);
  await update(handle, message(ownInitiative(caseId)));
  return { caseId, handle };
}

async function visiting({ client, taskQueue }: OwnSystem): Promise<{ visitId: string; visit: WorkflowHandle }> {
  const visitId = randomUUID();
  const start = startOfVisit({ taskQueue }, { municipality, visitId });
  const visit = await client.workflow.start(start.workflowTypeOrFunc as string, start.options);
  const data = { visitId, municipality, worker, team, expectedEnd: inHours(2), alarmMinutes: 15 };
  await update(visit, visitMessage({ type: 'startVisit', data }));
  return { visitId, visit };
}

/** Does something while nothing can be added to the event logs; whoever records waits until it is over. */
async function whileNobodyRecords({ env }: OwnSystem, act: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table case_events, visit_events in share mode');
    await act();
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Runs the command as a person does, and kills it as soon as it says that some are done. */
async function killedHalfway(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [...ourProgram('cli/cases.ts'), 'revive', '--anew'], {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8').on('data', (said: string) => {
    if (/^25 of/m.test(said)) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}
