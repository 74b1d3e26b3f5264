import { Connection } from '@temporalio/client';
import { stillRuns } from '../../dev/processes/identity';
import { refer, statusesOf } from '../cli/over-http';
import { signalGroup } from '../environment/started-command';
import { until } from '../environment/until';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import { clearUp, newFolder, recordedIn, startCluster } from './setup/cluster';

afterEach(clearUp);

const referred = { live: expect.objectContaining({ status: 'referred' }), listed: 'referred' };

const metrics = async (address: string): Promise<string> => (await fetch(address)).text();

describeOnServers('npm run cluster', () => {
  it('starts every part as a process of its own, keeps all data at Ctrl-C, and finds them at the next start', async () => {
    const folder = newFolder();
    const first = startCluster(folder);
    const { apis, workers } = await first.ready;
    expect([apis.length, workers.length]).toEqual([2, 2]);
    const [one = '', other = ''] = apis;
    const { caseId } = await refer(one);
    await until('the other API to list it', async () => (await statusesOf(other, caseId)).listed === 'referred');

    expect(Object.keys(recordedIn(folder)).sort()).toEqual(
      ['api-1', 'api-2', 'identity-provider', 'postgres', 'temporal', 'worker-1', 'worker-2'].sort(),
    );
    const running = Object.values(recordedIn(folder));
    expect(await signalGroup(first, 'SIGINT')).toBe(0);
    expect(first.said()).toContain('All data are kept');
    expect(running.filter(stillRuns)).toEqual([]);

    const second = await startCluster(folder, {}, ['--workers', '1', '--apis', '1']).ready;
    expect([second.apis.length, second.workers.length]).toEqual([1, 1]);
    expect(await statusesOf(second.api, caseId)).toEqual(referred);
  });

  it('starts a worker again that was killed, and clears what is left after all of it was killed', async () => {
    const folder = newFolder();
    const first = startCluster(folder, {}, ['--apis', '1']);
    const { api, workers } = await first.ready;
    const { caseId } = await refer(api);
    const killed = recordedIn(folder)['worker-1'];
    if (!killed) throw new Error('no worker was written down');
    process.kill(killed.pid, 'SIGKILL');
    await until('another worker in its place', async () => {
      const again = recordedIn(folder)['worker-1'];
      return (
        again?.pid !== killed.pid &&
        /^fodfaeste_worker_working 1$/m.test(await metrics(workers[0] ?? '').catch(() => ''))
      );
    });

    const left = recordedIn(folder);
    await signalGroup(first, 'SIGKILL');
    expect([left.temporal, left.postgres].map((one) => one && stillRuns(one))).toEqual([true, true]);
    const second = startCluster(folder, {}, ['--workers', '1', '--apis', '1']);
    const place = await second.ready;
    expect(Object.values(left).filter(stillRuns)).toEqual([]);
    expect(second.said()).toContain('left behind');
    expect((await statusesOf(place.api, caseId)).live).toEqual(referred.live);
    expect((await refer(place.api)).status).toBe(201);
  });

  it('uses the PostgreSQL that it is given, and gives Temporal 512 shards on it', async () => {
    const folder = newFolder();
    const { postgres: url } = serversForTests();
    const one = startCluster(folder, { TEST_POSTGRES_URL: url }, ['--workers', '1', '--apis', '1']);
    const { api, temporal } = await one.ready;
    expect((await refer(api)).status).toBe(201);
    expect(recordedIn(folder).postgres).toBeUndefined();
    const connection = await Connection.connect({ address: temporal });
    const { historyShardCount, persistenceStore } = await connection.workflowService.getClusterInfo({});
    await connection.close();
    expect([historyShardCount, persistenceStore]).toEqual([512, 'postgres12']);
  });

  it('says in one line which number or variable is wrong', async () => {
    const count = startCluster(newFolder(), {}, ['--workers', 'many']);
    expect(await count.ended).toBe(1);
    expect(count.said().trim()).toBe('--workers must be a whole number from 1 to 32');
    const address = startCluster(newFolder(), { DATABASE_URL: 'mysql://elsewhere' });
    expect(await address.ended).toBe(1);
    expect(address.said().trim()).toMatch(/^DATABASE_URL is not a PostgreSQL address/);
  });
});
