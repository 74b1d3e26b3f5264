import { isLong } from '../environment/form';
import { until } from '../environment/until';
import { type ProcessesApart, processesApart } from './arrangement/processes-apart';
import { chance } from './arrangement/random';
import { describeOnServers, serversForTests } from './arrangement/servers';
import { faultsIn, ledgerOf, untilRecorded } from './ledger';
import { finish, steadyLoad } from './load/steady-load';
import { request, type Written, writeUntilAcknowledged } from './load/write';
import { killOne, loseSight } from './sudden-ends';

const dice = chance();
const ROUNDS = isLong ? 3 : 1;

describeOnServers(`Worker and API as processes of their own (FAULTS_SEED=${dice.seed})`, () => {
  let system: ProcessesApart;
  const written: Written[] = [];

  beforeAll(async () => {
    system = await processesApart(serversForTests());
  });
  afterAll(() => system?.close());

  const write = async (caseId?: string): Promise<Written> => {
    const one = await writeUntilAcknowledged(system.api.url, caseId ? { kind: 'contact', caseId } : { kind: 'start' });
    written.push(one);
    return one;
  };

  it('lose and double nothing that was acknowledged, whoever is killed at whatever moment', async () => {
    const load = steadyLoad(system.api.url, { cases: 12, perSecond: 5, chance: dice });
    const under = { system, load, chance: dice };
    await load.untilAcknowledged(10);
    for (let round = 0; round < ROUNDS; round += 1) {
      await killOne(under, 'worker');
      await killOne(under, 'api');
    }
    await Promise.all([killOne(under, 'worker'), killOne(under, 'api')]);
    await finish(load, system);
    written.push(...load.written);
    expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
  });

  it('record once what was acknowledged while nobody could record, though the worker is killed at it', async () => {
    const { caseId } = await write();
    await ledgerOf(system, written);
    await system.database.whileNobodyRecords(async (howManyWait) => {
      await write(caseId);
      await write(caseId);
      await until('a recording under way', howManyWait);
      await system.worker.kill();
    });
    await system.worker.start();
    expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
  });

  it('record once what was recorded and could not be reported any more', async () => {
    const { caseId } = await write();
    await ledgerOf(system, written);
    await system.database.whileNobodyRecords(async (howManyWait) => {
      await write(caseId);
      await until('a recording under way', howManyWait);
      await system.worker.toTemporal.cut();
    });
    await untilRecorded(system, written);
    await system.worker.kill();
    await system.worker.toTemporal.mend();
    await system.worker.start();
    await write(caseId);
    expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
  });

  it.each([
    ['toDatabase', 'databaseAway'],
    ['toTemporal', 'temporalAway'],
  ] as const)(
    '%s cut: the API says 503 and when to come again, and all that was acknowledged is there after',
    async (link, code) => {
      const { caseId } = await write();
      await system.database.whileNobodyRecords(async (howManyWait) => {
        await write(caseId);
        await until('a recording under way', howManyWait);
        await Promise.all([system.api[link].cut(), system.worker[link].cut()]);
      });
      const refused = await request(system.api.url, { kind: 'contact', caseId });
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code });
      await until('the API to say that it is not ready', async () => {
        return (await fetch(`${system.api.url}/readyz`)).status === 503;
      });
      await Promise.all([system.api[link].mend(), system.worker[link].mend()]);
      await write(caseId);
      expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
    },
  );

  it('lose nothing when database and Temporal go silent for some seconds under load', async () => {
    const load = steadyLoad(system.api.url, { cases: 3, perSecond: 10, chance: dice });
    const under = { system, load, chance: dice };
    await load.untilAcknowledged(5);
    await loseSight(under, 'toDatabase');
    await load.untilAcknowledged(5);
    await loseSight(under, 'toTemporal');
    await load.untilAcknowledged(5);
    await finish(load, system);
    written.push(...load.written);
    expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
  });

  it('have not ended by themselves in all of this', () => {
    const ended = [system.worker, system.api].filter((one) => one.endedByItself() > 0);
    expect(ended.map((one) => one.said())).toEqual([]);
  });
});
