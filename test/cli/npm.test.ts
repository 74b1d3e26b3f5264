import { spawnSync } from 'node:child_process';
import { identityOf, type ProcessIdentity, stillRuns } from '../../dev/processes/identity';
import { until } from '../environment/until';
import { clearUp, start, startByNpm, usedFolder } from './started';

afterEach(clearUp);

/** Everything that this process has started, and what that has started. */
function startedBy(pid: number): ProcessIdentity[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    all.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return below(pid).flatMap((child) => identityOf(child) ?? []);
}

describe('npm start, when npm alone is ended', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves no process behind: %s', async (signal) => {
    const folder = await usedFolder();
    const one = startByNpm(folder);
    await one.ready;
    const started = startedBy(one.child.pid ?? 0);
    const programs = started.map(({ command }) => command).join('\n');
    expect(programs).toContain('cli/bootstrap.mjs start');
    expect(programs).toContain('dev/start.js');
    expect(programs).toContain('temporal');

    one.child.kill(signal);
    await until('every process to end', () => started.every((process) => !stillRuns(process)));
    await until('it has said so', () => one.said().includes('All data are kept'));
    await start(folder).ready;
  });
});
