import { Connection } from '@temporalio/client';
import { stillRuns } from '../../dev/processes/identity';
import { until } from '../environment/until';
import { refer, statusesOf } from './over-http';
import { clearUp, killWhole, newFolder, pressCtrlC, start, temporalOf, usedFolder } from './started';

afterEach(clearUp);

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

/** What both sides say of a case that was just referred. */
const referred = { live: expect.objectContaining({ status: 'referred' }), listed: 'referred' };

describe('npm start', () => {
  it('prints one line of JSON that says where everything is, and nothing else on standard output', async () => {
    const folder = newFolder();
    const one = start(folder);
    const place = await one.ready;

    expect(place).toEqual({
      api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      docs: `${place.api}/docs`,
      temporal: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      dataDir: folder,
    });
    expect((await fetch(`${place.api}/healthz`)).status).toBe(200);
    expect(await answers(place.temporal)).toBe(true);
    pressCtrlC(one);
    await one.ended;
    expect(one.out().trim().split('\n')).toHaveLength(1);
    expect(one.said()).not.toMatch(/warning|deprecated|experimental/i);
  });

  it('stops everything that it started at Ctrl-C, and the next start finds the case, on the same port of Temporal', async () => {
    const folder = await usedFolder();
    const first = start(folder);
    const { temporal, api } = await first.ready;
    const { caseId } = await refer(api);
    const process = temporalOf(folder);
    pressCtrlC(first);
    expect(await first.ended).toBe(0);
    expect(stillRuns(process)).toBe(false);
    expect(await answers(temporal)).toBe(false);

    const second = await start(folder).ready;
    expect(second.temporal).toBe(temporal);
    expect(await statusesOf(second.api, caseId)).toEqual(referred);
  });

  it('stops in order when a service manager asks the outermost process alone', async () => {
    const folder = await usedFolder();
    const one = start(folder);
    await one.ready;
    const temporal = temporalOf(folder);
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(stillRuns(temporal)).toBe(false);
    expect(one.said()).toContain('All data are kept');
  });

  it('stops when it is asked to before it is ready, and leaves nothing behind', async () => {
    const folder = await usedFolder();
    const one = start(folder);
    await until('a Temporal process', () => {
      try {
        return temporalOf(folder).pid > 0;
      } catch {
        return false;
      }
    });
    const temporal = temporalOf(folder);
    pressCtrlC(one);
    await one.ended;
    expect(one.out()).toBe('');
    expect(stillRuns(temporal)).toBe(false);
  });

  it('starts Temporal again on the same port when it is killed', async () => {
    const folder = await usedFolder();
    const one = start(folder);
    const { temporal, api } = await one.ready;
    const { caseId } = await refer(api);
    const before = temporalOf(folder);
    process.kill(before.pid, 'SIGKILL');
    await until('another Temporal process', () => temporalOf(folder).pid !== before.pid);
    await until('Temporal to answer again', () => answers(temporal));

    expect(await statusesOf(api, caseId)).toEqual(referred);
    expect((await refer(api)).status).toBe(201);
  });

  it('clears what was left after all of it was killed, and finds all data', async () => {
    const folder = await usedFolder();
    const first = start(folder);
    const { api } = await first.ready;
    const { caseId } = await refer(api);
    const left = temporalOf(folder);
    await killWhole(first);
    expect(stillRuns(left)).toBe(true);

    const second = start(folder);
    const place = await second.ready;
    expect(stillRuns(left)).toBe(false);
    expect(second.said()).toContain('left behind');
    expect((await statusesOf(place.api, caseId)).live).toEqual(referred.live);
    // What the killed worker was just recording is recorded anew once Temporal has given it up.
    await until('the case to be listed', async () => (await statusesOf(place.api, caseId)).listed === 'referred');
    expect((await refer(place.api)).status).toBe(201);
  });

  it('ends Temporal too when only the inner process is killed and a new start comes', async () => {
    const folder = await usedFolder();
    const first = start(folder);
    await first.ready;
    const left = temporalOf(folder);
    first.child.kill('SIGKILL');
    await until('the system to notice and stop', () => !stillRuns(left));
    const second = start(folder);
    await second.ready;
  });

  it('runs side by side with another one on another folder', async () => {
    const [one, other] = [start(await usedFolder()), start(await usedFolder())];
    const places = await Promise.all([one.ready, other.ready]);
    expect(new Set(places.map(({ api }) => api)).size).toBe(2);
    expect(new Set(places.map(({ temporal }) => temporal)).size).toBe(2);
    for (const { api, temporal } of places) {
      expect((await fetch(`${api}/healthz`)).status).toBe(200);
      expect(await answers(temporal)).toBe(true);
    }
  });

  it('refuses a second start on the same folder with one clear sentence, and leaves the first alone', async () => {
    const folder = await usedFolder();
    const first = start(folder);
    const { api, temporal } = await first.ready;
    const second = start(folder);
    expect(await second.ended).toBe(1);
    expect(second.out()).toBe('');
    expect(second.said().trim().split('\n').at(-1)).toMatch(
      new RegExp(`^the data folder ${folder} is in use by process \\d+: stop that one, or give another DATA_DIR$`),
    );
    expect((await fetch(`${api}/healthz`)).status).toBe(200);
    expect(await answers(temporal)).toBe(true);
  });

  it('says in one line which variable is wrong', async () => {
    const one = start(await usedFolder(), { PORT: 'abc' });
    expect(await one.ended).toBe(1);
    expect(one.said().trim()).toBe('PORT must be a number between 0 and 65535');
  });

  it('says in one line that a port which was asked for is taken', async () => {
    const first = start(await usedFolder());
    const port = new URL((await first.ready).api).port;
    const second = start(await usedFolder(), { PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toBe(
      `Port ${port} is in use by another program: give another PORT, or 0 for any free one.`,
    );
  });
});
