import { patched } from '@temporalio/workflow';
import { revisions } from './revisions';

/**
 * How many of `revisions` this run has. Read once at its start, so that a run keeps its revision for life and its history
 * replays. The worker withholds announced revisions from new runs (`isTaken`); a run that a later release started with one
 * keeps it.
 */
export function revisionOfThisRun(): number {
  return revisions.filter(({ name }) => patched(name)).length;
}
