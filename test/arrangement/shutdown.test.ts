import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessesApart, processesApart } from '../faults/arrangement/processes-apart';
import { chance } from '../faults/arrangement/random';
import { serversForTests } from '../faults/arrangement/servers';
import { faultsIn, ledgerOf } from '../faults/ledger';
import { finish, steadyLoad } from '../faults/load/steady-load';
import { request, signTeamIn, type Written } from '../faults/load/write';

const servers = serversForTests();

if (servers)
  describe('Asked to end', () => {
    let system: ProcessesApart;
    const written: Written[] = [];
    beforeAll(async () => {
      system = await processesApart(servers);
    });
    afterEach(() => system.api.toTemporal.mend());
    afterAll(() => system?.close());

    it('an API answers the requests under way before it ends', async () => {
      const { api } = system;
      await signTeamIn(api.url);
      api.toTemporal.freeze();
      const underWay = Array.from({ length: 5 }, () => request(api.url, { kind: 'start' }));
      await pause(300);
      const ending = api.stop();
      await pause(200);
      await api.toTemporal.mend();
      // Taken, or told to come again: either is an answer, and neither is a broken connection.
      for (const response of await Promise.all(underWay)) expect([201, 503]).toContain(response.status);
      await ending;
      expect(api.endedByItself()).toBe(0);
    });

    it('worker and API come and go under load, and nothing that was acknowledged is lost or doubled', async () => {
      const { api, worker } = system;
      await api.start();
      const load = steadyLoad(api.url, { cases: 6, perSecond: 8, chance: chance() });
      for (const one of [worker, api, worker]) {
        await pause(2_500);
        await one.stop();
        await one.start();
      }
      await finish(load, system);
      written.push(...load.written);
      const { unasked: _first, ...ledger } = await ledgerOf(system, written);
      expect(faultsIn({ ...ledger, unasked: [] })).toEqual([]);
      expect(written.length).toBeGreaterThan(20);
    });
  });
else
  it('is left out where PostgreSQL cannot be had, which is said when the run begins', () => {
    expect(process.env.CI).not.toBe('true');
  });
