import { until } from '../environment/until';
import { type ProcessesApart, processesApart } from '../faults/arrangement/processes-apart';
import { chance } from '../faults/arrangement/random';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import { faultsIn, ledgerOf } from '../faults/ledger';
import { finish, steadyLoad } from '../faults/load/steady-load';
import { request, signTeamIn, type Written } from '../faults/load/write';

describeOnServers('Asked to end', () => {
  let system: ProcessesApart;
  const written: Written[] = [];
  beforeAll(async () => {
    system = await processesApart(serversForTests());
  });
  afterEach(() => system.api.toTemporal.mend());
  afterAll(() => system?.close());

  it('an API answers the requests under way before it ends', async () => {
    const { api, database } = system;
    await signTeamIn(api.url);
    const keys = async () => (await database.store.db.selectFrom('case_keys').select('case_id').execute()).length;
    const before = await keys();
    api.toTemporal.freeze();
    const underWay = Array.from({ length: 5 }, () => request(api.url, { kind: 'start' }));
    // A new case has its key before it is sent to Temporal.
    await until('all five under way', async () => (await keys()) === before + 5);
    const ending = api.stop();
    await until('the API to take no more', () =>
      fetch(`${api.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
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
      await load.untilAcknowledged(8);
      await one.stop();
      await one.start();
    }
    await finish(load, system);
    written.push(...load.written);
    const { unasked: _first, ...ledger } = await ledgerOf(system, written);
    expect(faultsIn({ ...ledger, unasked: [] })).toEqual([]);
  });
});
