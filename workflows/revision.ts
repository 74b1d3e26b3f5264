import { patched } from '@temporalio/workflow';
import { revisions } from './revisions';

/**
 * How many of the changes to code that decides this run has. Read once, as the run starts: a run that began before a
 * change goes on without it, so that its history replays. Of a change that is only announced the worker says no (see
 * `isTaken`), but a run that a later release began with it goes on with it.
 */
export function revisionOfThisRun(): number {
  return revisions.filter(({ name }) => patched(name)).length;
}
