import type { Instant } from '../clock/time';
import type { StaffId, TeamId } from '../ids';

export type Assignment = {
  readonly worker: StaffId | null;
  readonly team: TeamId | null;
  readonly secondWorkers: readonly StaffId[];
  /** Whoever had the case before: what they logged offline may still arrive. */
  readonly formerWorkers?: readonly StaffId[];
  /** Since when nobody has the case. */
  readonly unassigned?: { readonly since: Instant; readonly seq: number };
};

/** The case in someone's hands; whoever had it is remembered. */
export function assignedTo(worker: StaffId, team: TeamId | null, before: Assignment): Assignment {
  const formerWorkers = formerly(before).filter((id) => id !== worker);
  const secondWorkers = before.secondWorkers.filter((id) => id !== worker);
  return { worker, team, secondWorkers, ...(formerWorkers.length > 0 && { formerWorkers }) };
}

/** How many a case remembers: offline work arrives within days, not years. */
const formerWorkersKept = 10;

/** Whoever has had the case, with the one who has it now. */
export function formerly({ worker, formerWorkers = [] }: Assignment): readonly StaffId[] {
  return [...formerWorkers.filter((id) => id !== worker), ...(worker ? [worker] : [])].slice(-formerWorkersKept);
}

/** Whether someone had the case once and has no part in it now. */
export function isFormerWorker({ worker, secondWorkers, formerWorkers = [] }: Assignment, id: StaffId): boolean {
  return formerWorkers.includes(id) && id !== worker && !secondWorkers.includes(id);
}
