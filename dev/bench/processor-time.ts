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

/** Which processes' time is summed, and under which name it is told. */
export interface Counted {
  readonly name: 'server' | 'Node' | 'database';
  readonly pid: number;
  readonly withChildren?: boolean;
}

/** Processor time, user and system, in seconds. */
export type ProcessorTime = { readonly [Name in Counted['name']]: number };

/** Processor time so far. Undefined where the system does not tell it. */
export function processorTime(counted: readonly Counted[]): ProcessorTime | undefined {
  const processes = all();
  if (processes.length === 0) return undefined;
  const seconds = { server: 0, Node: 0, database: 0 };
  for (const { name, pid, withChildren } of counted) {
    const own = processes
      .filter((one) => one.pid === pid)
      .map((one) => one.own + (withChildren ? one.endedChildren : 0));
    const children = withChildren ? processes.filter(({ parent }) => parent === pid).map((one) => one.own) : [];
    seconds[name] += [...own, ...children].reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND;
  }
  return seconds;
}

/** Begins to count; the answer tells how much processor time has gone since. Undefined where the system does not tell it. */
export function timeOf(counted: readonly Counted[]): () => ProcessorTime | undefined {
  const before = processorTime(counted);
  return () => {
    const after = processorTime(counted);
    if (!before || !after) return undefined;
    const since = (name: keyof ProcessorTime) => after[name] - before[name];
    return { server: since('server'), Node: since('Node'), database: since('database') };
  };
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
