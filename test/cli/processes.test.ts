import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../dev/processes/end';
import { identityOf, stillRuns } from '../../dev/processes/identity';
import { clearRecorded, writeRecord } from '../../dev/processes/record';
import { hasEnded, keepRunning } from '../../dev/processes/supervise';
import { until } from '../environment/until';

const children: ChildProcess[] = [];
let folder: string;
let record: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fodfaeste-processes-'));
  record = join(folder, 'process.json');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function sleeper(script = 'setTimeout(() => {}, 60_000)'): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  children.push(child);
  if (!child.pid) throw new Error('it did not start');
  return Object.assign(child, { pid: child.pid });
}

describe('What an earlier start left behind', () => {
  it('is ended when it is the very process that was written down', async () => {
    const child = sleeper();
    writeRecord(record, child.pid);
    expect(await clearRecorded(record)).toBe(true);
    expect(identityOf(child.pid)).toBeUndefined();
    expect(() => readFileSync(record)).toThrow('ENOENT');
  });

  it('is left alone when its number belongs to a process that started at another time', async () => {
    const child = sleeper();
    writeRecord(record, child.pid);
    writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), started: 'long ago' }));
    expect(await clearRecorded(record)).toBe(false);
    expect(hasEnded(child)).toBe(false);
    expect(identityOf(child.pid)).toBeDefined();
  });

  it('is left alone when its number belongs to another program', async () => {
    const child = sleeper();
    writeRecord(record, child.pid);
    writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), command: 'temporal-server' }));
    expect(await clearRecorded(record)).toBe(false);
    expect(identityOf(child.pid)).toBeDefined();
  });

  it.each(['', '{"pid": 1', '{"pid": "1"}', '{"pid": -1, "started": "", "command": ""}'])(
    'is nothing when the record is damaged: %j',
    async (text) => {
      writeFileSync(record, text);
      expect(await clearRecorded(record)).toBe(false);
    },
  );

  it('is ended the hard way when it does not listen', async () => {
    const child = sleeper("process.on('SIGTERM', () => {}); setInterval(() => {}, 1_000)");
    const running = identityOf(child.pid);
    if (!running) throw new Error('it does not run');
    await endProcess(running, { timeoutMs: 300 });
    expect(stillRuns(running)).toBe(false);
  });
});

describe('A process that must keep running', () => {
  it('is started again when it ends, until it is stopped', async () => {
    const started: number[] = [];
    const start = () => {
      const child = sleeper();
      started.push(child.pid);
      return child;
    };
    const said: string[] = [];
    const running = keepRunning({ name: 'The sleeper', first: start(), start, log: (line) => said.push(line) });
    process.kill(started[0] ?? 0, 'SIGKILL');
    await until('a second one', () => started.length === 2);
    expect(running.pid()).toBe(started[1]);
    expect(said).toEqual(['The sleeper ended unexpectedly (SIGKILL); starting it again in 0.2 s.']);

    await running.stop();
    expect(running.pid()).toBeUndefined();
    expect(started.map((pid) => identityOf(pid))).toEqual([undefined, undefined]);
  });

  it('is tried again after longer and longer pauses when it keeps ending', async () => {
    const said: string[] = [];
    const start = () => sleeper('process.exit(3)');
    const running = keepRunning({ name: 'It', first: start(), start, log: (line) => said.push(line) });
    await until('three falls', () => said.length === 3);
    await running.stop();
    expect(said).toEqual(
      [0.2, 0.4, 0.8].map((pause) => `It ended unexpectedly (code 3); starting it again in ${pause} s.`),
    );
  });
});
