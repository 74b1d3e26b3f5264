import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Identifies a process also against a later one with the same number: when the kernel started it, and what it runs.
 * `started` is only compared as text.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
  readonly command: string;
}

/** The process that has this number now, or undefined when none has (a zombie counts as none). */
export function identityOf(pid: number): ProcessIdentity | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** True while the recorded process itself still runs. */
export function stillRuns(written: ProcessIdentity): boolean {
  const now = identityOf(written.pid);
  return now !== undefined && now.started === written.started && now.command === written.command;
}

function fromProc(pid: number): ProcessIdentity | undefined {
  const stat = readable(`/proc/${pid}/stat`);
  const command = readable(`/proc/${pid}/cmdline`)?.split('\0').join(' ').trim();
  // The second field is the program's name in brackets and may hold spaces; the fields after it do not.
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const startTicks = rest[18];
  if (!command || !startTicks || state === 'Z') return undefined;
  // Ticks count from the boot, so the boot's id tells it from a process of before a restart.
  const boot = readable('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return { pid, started: `${boot}/${startTicks}`, command };
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const ask = (column: string) =>
    spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).stdout?.trim();
  const started = ask('lstart');
  const command = ask('command');
  if (!started || !command || ask('stat')?.startsWith('Z')) return undefined;
  return { pid, started, command };
}

function readable(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
