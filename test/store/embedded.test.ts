import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourProgram } from '../../dev/processes/our-program';
import { DiskFull } from '../../store/embedded/data-folder';
import { FolderInUse, lockFolder } from '../../store/embedded/folder-lock';
import { openStore } from '../../store/open';
import { putTablesIn } from '../environment/data-dir';
import { isLong } from '../environment/form';

const DEATHS = isLong ? 16 : 4;
const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-embedded-'));
beforeAll(() => putTablesIn(dataDir));
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Starts a writer and answers it with what it has said so far, once it has said some rows. */
async function writer(rows: number): Promise<{ child: ChildProcess; said: () => number }> {
  const child = spawn(process.execPath, [...ourProgram('test/store/setup/writer.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`the writer ended: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > rows + 1) resolve();
    });
  });
  const said = (): number => Math.max(0, ...output.split('\n').slice(0, -1).map(Number).filter(Number.isInteger));
  return { child, said };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('the folder of the embedded database', () => {
  test('is refused to a second opener, in one sentence that names the process and the folder', async () => {
    const lock = lockFolder(dataDir);
    const refusal = openStore({ kind: 'embedded', dataDir });
    await expect(refusal).rejects.toThrow(FolderInUse);
    await expect(refusal).rejects.toThrow(`the data folder ${dataDir} is in use by process ${process.pid}`);
    lock.release();
  });

  test('is free for the next when its owner has closed it', async () => {
    lockFolder(dataDir).release();
    const store = await openStore({ kind: 'embedded', dataDir });
    await store.ping();
    await store.close();
  });

  test('is closed to others, also where it was there already and open to them', async () => {
    chmodSync(dataDir, 0o755);
    const store = await openStore({ kind: 'embedded', dataDir });
    await store.close();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  test('says in one sentence that its disk is full, and writes nothing there', async () => {
    const full = join(dataDir, 'on-a-full-disk');
    mkdirSync(full);
    const refusal = openStore({ kind: 'embedded', dataDir: full, freeSpace: () => 12 });
    await expect(refusal).rejects.toThrow(DiskFull);
    await expect(refusal).rejects.toThrow(`the disk of the data folder ${full} is full: 12 MB are free`);
    expect(existsSync(join(full, 'store'))).toBe(false);
  });

  test('does not answer as ready when its disk fills up, and does again when there is room', async () => {
    let free = 10_000;
    const store = await openStore({ kind: 'embedded', dataDir, freeSpace: () => free });
    await store.ping();
    free = 12;
    await expect(store.ping()).rejects.toThrow(DiskFull);
    free = 10_000;
    await store.ping();
    await store.close();
  });

  test(`is refused to another process while one writes, and free with all its rows after each of ${DEATHS} sudden deaths`, async () => {
    let acknowledged = 0;
    for (let death = 0; death < DEATHS; death += 1) {
      const { child, said } = await writer(3 + death);
      if (death === 0) expect(() => lockFolder(dataDir)).toThrow(FolderInUse);
      await killed(child);
      acknowledged = said();
    }
    const store = await openStore({ kind: 'embedded', dataDir });
    const rows = await store.db.selectFrom('case_numbers').select('last').orderBy('last').execute();
    await store.close();
    expect(acknowledged).toBeGreaterThan(DEATHS * 3);
    const numbers = rows.map(({ last }) => last);
    expect(numbers.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_none, index) => index + 1));
  });
});
