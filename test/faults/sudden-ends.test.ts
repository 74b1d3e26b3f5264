import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessesApart, processesApart } from './arrangement/processes-apart';
import { chance } from './arrangement/random';
import { serversForTests } from './arrangement/servers';
import { faultsIn, ledgerOf } from './ledger';
import { finish, steadyLoad } from './load/steady-load';
import { request, type Written, writeUntilAcknowledged } from './load/write';
import { killOne, loseSight } from './sudden-ends';

const dice = chance();
const servers = serversForTests();

if (servers)
  describe(`Worker and API as processes of their own (FAULTS_SEED=${dice.seed})`, () => {
    let system: ProcessesApart;
    const written: Written[] = [];

    beforeAll(async () => {
      system = await processesApart(servers);
    });
    afterAll(() => system?.close());

    const write = async (caseId?: string): Promise<Written> => {
      const one = await writeUntilAcknowledged(
        system.api.url,
        caseId ? { kind: 'contact', caseId } : { kind: 'start' },
      );
      written.push(one);
      return one;
    };

    it('lose and double nothing that was acknowledged, whoever is killed at whatever moment', async () => {
      const load = steadyLoad(system.api.url, { cases: 12, perSecond: 5, chance: dice });
      await pause(2_000);
      for (let round = 0; round < 3; round += 1) {
        await killOne(system, dice, 'worker');
        await killOne(system, dice, 'api');
      }
      await Promise.all([killOne(system, dice, 'worker'), killOne(system, dice, 'api')]);
      await finish(load, system);
      written.push(...load.written);
      expect(load.written.length).toBeGreaterThan(60);
      expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
    });

    it('record once what was acknowledged while nobody could record, though the worker is killed at it', async () => {
      const { caseId } = await write();
      await ledgerOf(system, written);
      await system.database.whileNobodyRecords(async () => {
        await write(caseId);
        await write(caseId);
        await pause(500);
        await system.worker.kill();
      });
      await system.worker.start();
      expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
    });

    it('record once what was recorded and could not be reported any more', async () => {
      const { caseId } = await write();
      await ledgerOf(system, written);
      await system.database.whileNobodyRecords(async () => {
        await write(caseId);
        await pause(500);
        await system.worker.toTemporal.cut();
      });
      await pause(500);
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
        await system.database.whileNobodyRecords(async () => {
          await write(caseId);
          await pause(300);
          await Promise.all([system.api[link].cut(), system.worker[link].cut()]);
        });
        const refused = await request(system.api.url, { kind: 'contact', caseId });
        expect(refused.status).toBe(503);
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await refused.json()).toMatchObject({ code });
        const ready = await fetch(`${system.api.url}/readyz`);
        expect(ready.status).toBe(503);
        await Promise.all([system.api[link].mend(), system.worker[link].mend()]);
        await write(caseId);
        expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
      },
    );

    it('lose nothing when database and Temporal go silent for some seconds under load', async () => {
      const load = steadyLoad(system.api.url, { cases: 3, perSecond: 10, chance: dice });
      await pause(1_000);
      await loseSight(system, dice, 'toDatabase');
      await pause(1_000);
      await loseSight(system, dice, 'toTemporal');
      await pause(1_000);
      await finish(load, system);
      written.push(...load.written);
      expect(faultsIn(await ledgerOf(system, written))).toEqual([]);
    });

    it('have not ended by themselves in all of this', () => {
      const ended = [system.worker, system.api].filter((one) => one.endedByItself() > 0);
      expect(ended.map((one) => one.said())).toEqual([]);
    });
  });
else
  it('are left out where PostgreSQL cannot be had, which is said when the run begins', () => {
    expect(process.env.CI).not.toBe('true');
  });
