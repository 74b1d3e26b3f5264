import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Client } from 'pg';
import { CHANNEL, listenPostgres, type RecordedListeners } from '../../store/recorded';
import { describeOnPostgres, type TestDatabase } from '../environment/databases';
import { until } from '../environment/until';

describe('a process that listens for recordings while the database is away', () => {
  let asked = 0;
  let planned: jest.SpyInstance<unknown, Parameters<typeof setTimeout>>;
  // A try that is under way has a timer of its own, after which it is given up.
  const nextTries = () => planned.mock.calls.filter(([, ms]) => ms === 1_000).length;
  let listening: RecordedListeners;
  const away = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    planned = jest.spyOn(globalThis, 'setTimeout');
    const { port } = away.address() as AddressInfo;
    listening = listenPostgres(`postgres://nobody@127.0.0.1:${port}/none`);
  });
  afterAll(async () => {
    await listening.close();
    jest.useRealTimers();
    await new Promise((resolve) => away.close(resolve));
  });

  it('asks for it once a second however long that lasts, and not twice as often each time', async () => {
    listening.add(() => undefined);
    for (let second = 1; second <= 5; second += 1) {
      await until('a try that has failed, and its next one', () => asked >= second && nextTries() >= second);
      jest.advanceTimersByTime(999);
      expect([asked, jest.getTimerCount()]).toEqual([second, 1]);
      jest.advanceTimersByTime(1);
    }
  });
});

describeOnPostgres('a process that listens through a net that drops connections without a word', ({ make }) => {
  const sockets: Socket[] = [];
  let database: TestDatabase;
  let teller: Client;
  let listening: RecordedListeners;
  let address: URL;
  const net = createServer((near) => {
    const far = connect(Number(address.port || 5432), address.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    sockets.push(near, far);
  });
  /** What has been opened stands, and nothing comes through it any more. */
  const goSilent = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  beforeAll(async () => {
    database = await make();
    if (database.options.kind !== 'postgres') throw new Error('not on PostgreSQL');
    address = new URL(database.options.url);
    teller = new Client({ connectionString: address.href });
    await teller.connect();
    await new Promise<void>((resolve) => net.listen(0, '127.0.0.1', resolve));
    const through = new URL(address);
    through.host = `127.0.0.1:${(net.address() as AddressInfo).port}`;
    listening = listenPostgres(through.href, { beatMs: 400, patienceMs: 300 });
  });
  afterAll(async () => {
    await listening.close();
    await teller.end();
    for (const socket of sockets) socket.destroy();
    net.close();
    await database.remove();
  });

  it('connects anew, says that it may have missed something, and hears what comes after', async () => {
    const heard: string[] = [];
    let breaks = 0;
    listening.add(
      ({ id }) => heard.push(id),
      () => {
        breaks += 1;
      },
    );
    const isHeard = (id: string) =>
      until('it is heard', async () => {
        const notice = { municipality: 'ballerup', subject: 'case', id, version: 1 };
        await teller.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)]);
        return heard.includes(id);
      });
    await isHeard('00000000-0000-4000-8000-00000000c001');
    goSilent();
    await until('the break is noticed', () => breaks === 1);
    await isHeard('00000000-0000-4000-8000-00000000c002');
  });
});
