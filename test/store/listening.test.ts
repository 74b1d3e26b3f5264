import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { listenPostgres } from '../../store/recorded';

describe('a process that listens for recordings while the database is away', () => {
  it('asks for it once a second however long that lasts, and not twice as often each time', async () => {
    let asked = 0;
    const away = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
    const { port } = away.address() as AddressInfo;
    const begun = Date.now();
    const listening = listenPostgres(`postgres://nobody@127.0.0.1:${port}/none`);
    listening.add(() => undefined);
    await pause(4_500);
    const seconds = (Date.now() - begun) / 1_000;
    await listening.close();
    await new Promise((resolve) => away.close(resolve));
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThanOrEqual(1 + seconds);
  });
});
