import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second, on every Linux. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Own time and that of children that have ended, in ticks. */
  readonly own: number;
  readonly endedChildren: number;
}

/** Which processes' time is summed: some by themselves, some with all their children. */
export interface Counted {
  readonly alone: readonly number[];
  readonly withChildren: readonly number[];
}

/** Processor time so far, user and system, in seconds. Undefined where the system does not tell it. */
export function processorSeconds({ alone, withChildren }: Counted): number | undefined {
  const processes = all();
  if (processes.length === 0) return undefined;
  const ticks = processes.map((process) => {
    if (alone.includes(process.pid)) return process.own;
    if (withChildren.includes(process.pid)) return process.own + process.endedChildren;
    return withChildren.includes(process.parent) ? process.own : 0;
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
}

/** The process that started this one. */
export function parentOf(pid: number): number | undefined {
  return read(pid)?.parent;
}

function all(): Process[] {
  try {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return pids.flatMap((pid) => read(pid) ?? []);
  } catch {
    return [];
  }
}

function read(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces; the fields after it do not.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? 0;
    return { pid, parent: field(4), own: field(14) + field(15), endedChildren: field(16) + field(17) };
  } catch {
    return undefined; // it has ended meanwhile, or this is no Linux
  }
}
