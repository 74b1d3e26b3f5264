import { patched } from '@temporalio/workflow';
import { revisions } from './revisions';

/** From this one on a run is asked for its newest alone: each that it has is two events, and it has all before its newest. */
const firstAskedAlone = revisions.findIndex(({ name }) => name === 'shorter-runs');

/**
 * How many of `revisions` this run has. Read once at its start, so that a run keeps its revision for life and its history
 * replays. The worker withholds announced revisions from new runs (`isTaken`); a run that a later release started with one
 * keeps it.
 */
export function revisionOfThisRun(): number {
  const newest = revisions.findLastIndex(({ name }, index) => index >= firstAskedAlone && patched(name));
  if (newest >= 0) return newest + 1;
  return revisions.slice(0, firstAskedAlone).filter(({ name }) => patched(name)).length;
}
