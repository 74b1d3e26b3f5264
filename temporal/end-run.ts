import { setTimeout as pause } from 'node:timers/promises';
import { type Client, type WorkflowExecutionDescription, WorkflowNotFoundError } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { recordedCommands } from '../store/read/recorded-commands';
import { type CommandMessage, longestRecordingMs } from '../workflows/messages';
import type { ReviveDependencies } from './revive';
import { givenTo, type LeftOut, type Run } from './taken-commands';

const { PENDING_WORKFLOW_TASK_STATE_STARTED } = temporal.api.enums.v1.PendingWorkflowTaskState;

const LOOK_AGAIN_MS = 250;
const REASON = 'begun anew from the event log';

/** The last run under an id, whatever has become of it; undefined where Temporal knows none. */
export async function lastRun(client: Client, workflowId: string): Promise<WorkflowExecutionDescription | undefined> {
  try {
    return await client.workflow.getHandle(workflowId).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/**
 * Ends the run under an id as soon as nothing is being recorded, for as long as that takes; none may run, too. Answers
 * which run was the last, where it did not end by itself. `waits` is called each time it must be waited on.
 */
export async function endRun(client: Client, workflowId: string, waits: () => void): Promise<Run | undefined> {
  for (;;) {
    const last = await lastRun(client, workflowId);
    if (last?.status.name === 'TERMINATED') return last;
    if (last?.status.name !== 'RUNNING') return undefined;
    if (isRecording(last)) waits();
    else await terminate(client, last);
    await pause(LOOK_AGAIN_MS);
  }
}

/**
 * What was decided is given to a recording in the very step that decides it, so that nothing else is still to come. A step
 * that is tried again decides nothing: it is one that this release refuses to go on with, for as long as its workers run.
 */
function isRecording({ raw: { pendingActivities, pendingWorkflowTask } }: WorkflowExecutionDescription): boolean {
  const isFirstTry = (pendingWorkflowTask?.attempt ?? 1) <= 1;
  const isDeciding = pendingWorkflowTask?.state === PENDING_WORKFLOW_TASK_STATE_STARTED && isFirstTry;
  return isDeciding || (pendingActivities ?? []).length > 0;
}

async function terminate(client: Client, { workflowId, runId }: Run): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId, runId).terminate(REASON);
  } catch (error) {
    // It has ended by itself, or gone on as a new run.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/**
 * The commands that a run took before it was ended, and whose events are not in the event log: those that nobody was left to
 * record, and those that came at the last moment. Their answers may have been given.
 */
export async function notRecorded<C>(
  { client, store: { db } }: Pick<ReviveDependencies, 'client' | 'store'>,
  subject: { readonly of: 'case' | 'visit'; readonly id: string },
  run: Run,
  leftOut: LeftOut = {},
): Promise<readonly CommandMessage<C>[]> {
  const { commands, isRecording: mayBeAtWork } = await givenTo<C>(client, run, leftOut);
  if (mayBeAtWork) await pause(longestRecordingMs);
  const ids = commands.map(({ id }) => id);
  const recorded = await recordedCommands(db, subject, ids);
  return commands.filter(({ id }) => !recorded.has(id));
}
