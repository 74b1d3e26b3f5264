import { type AddressInfo, createServer } from 'node:net';
import { listenPostgres, type RecordedListeners } from '../../store/recorded';
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
