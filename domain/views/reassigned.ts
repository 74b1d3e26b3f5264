import { type Status, statusesAllowing } from '../case/status';
import type { CaseId, StaffId } from '../ids';

/** A case of those that are to be given to somebody, as the lists have it. */
interface ToMove {
  readonly caseId: CaseId;
  readonly status: Status;
  readonly workerId: StaffId | null;
}

interface Load {
  readonly workerId: StaffId;
  readonly openCases: number;
  readonly after: number;
}

const isAssignable = (status: Status): boolean => statusesAllowing('assign').includes(status);

/**
 * Which of the cases would move, and to how much the work of each person concerned grows or shrinks: whoever gets them first,
 * the others by how many they give.
 */
export function reassigned(
  cases: readonly ToMove[],
  to: StaffId,
  open: ReadonlyMap<StaffId, number>,
): { readonly moves: readonly CaseId[]; readonly loads: readonly Load[] } {
  const moving = cases.filter(({ status, workerId }) => isAssignable(status) && workerId !== to);
  const given = new Map<StaffId, number>();
  for (const { workerId } of moving) if (workerId) given.set(workerId, (given.get(workerId) ?? 0) + 1);
  const load = (workerId: StaffId, change: number): Load => {
    const openCases = open.get(workerId) ?? 0;
    return { workerId, openCases, after: openCases + change };
  };
  const others = [...given]
    .sort(([, one], [, other]) => other - one)
    .map(([workerId, count]) => load(workerId, -count));
  return { moves: moving.map(({ caseId }) => caseId), loads: [load(to, moving.length), ...others] };
}
