import { patched } from '@temporalio/workflow';

/**
 * Changes to code that decides, in the order they were released. A run that began before a change goes on without it,
 * so that its history replays; a new run takes all of them. Add a name here, and ask for it where the code differs.
 */
const revisions: readonly string[] = [];

/** How many of the revisions this run has. Read once, as the run starts. */
export function revisionOfThisRun(): number {
  return revisions.filter((name) => patched(name)).length;
}
