import type { Placed } from '../../domain/access/decide';
import type { StaffId, TeamId } from '../../domain/ids';
import type { PlacedCase } from './placed';

/** Whose visit it is, whatever its case. */
export type VisitAlone = {
  readonly team: TeamId | null;
  readonly worker: StaffId;
  readonly companions?: readonly StaffId[];
};

/** A visit belongs to its case's team and workers and to those who are on it; to these alone while the case is not recorded. */
export function withItsCase(visit: VisitAlone, itsCase: PlacedCase | undefined): Placed {
  const onIt = [visit.worker, ...(visit.companions ?? [])];
  const itself = { team: visit.team, workers: onIt, restricted: null };
  if (!itsCase) return itself;
  const { recorded, rehearsalId: _world, ...about } = itsCase;
  return recorded ? { ...about, workers: [...about.workers, ...onIt] } : { ...itself, restricted: about.restricted };
}
