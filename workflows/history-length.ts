import type { RevisionName } from '../domain/rules/revision-name';

/** At so many events in its history a case continues as new: each is replayed when a case that no worker has in mind is opened. */
export const longestHistory = 200;

/** The same for a run that began before `shorter-runs`. */
const longestHistoryBefore = 500;

export function longestHistoryWith(lacks: readonly RevisionName[]): number {
  return lacks.includes('shorter-runs') ? longestHistoryBefore : longestHistory;
}
