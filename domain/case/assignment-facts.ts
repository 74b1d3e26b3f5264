import type { Instant } from '../clock/time';
import type { Actor, StaffId, TeamId } from '../ids';

export type Assignment = {
  readonly worker: StaffId | null;
  readonly team: TeamId | null;
  readonly secondWorkers: readonly StaffId[];
  /** Those who had the case before: what they logged offline may still arrive. */
  readonly formerWorkers?: readonly StaffId[];
  /** Since when nobody has the case. */
  readonly unassigned?: { readonly since: Instant; readonly seq: number };
};

/** The assignment after a case has been given to a worker, with the one before noted among the former. */
export function assignedTo(worker: StaffId, team: TeamId | null, before: Assignment): Assignment {
  const formerWorkers = withFormerWorkers(before).filter((id) => id !== worker);
  const secondWorkers = before.secondWorkers.filter((id) => id !== worker);
  return { worker, team, secondWorkers, ...(formerWorkers.length > 0 && { formerWorkers }) };
}

/** The most former workers that a case keeps: offline work arrives within days, not years. */
const formerWorkersKept = 10;

/** The former workers once the present one has left, too. */
export function withFormerWorkers({ worker, formerWorkers = [] }: Assignment): readonly StaffId[] {
  return [...formerWorkers.filter((id) => id !== worker), ...(worker ? [worker] : [])].slice(-formerWorkersKept);
}

/** Whether someone had the case once and is none of its workers now. */
export function isFormerWorker({ worker, secondWorkers, formerWorkers = [] }: Assignment, id: StaffId): boolean {
  return formerWorkers.includes(id) && id !== worker && !secondWorkers.includes(id);
}

/** Whether they are the case's worker, or a second one. */
export function isOwnWorker({ worker, secondWorkers }: Assignment, by: Actor): boolean {
  return by.kind === 'staff' && (worker === by.id || secondWorkers.includes(by.id));
}
