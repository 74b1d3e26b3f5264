import { type Client, ScheduleNotFoundError, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import { scheduleOfRun } from '../temporal/scheduled-runs';

/**
 * Terminates runs of Schedules whose workflow task keeps failing, and triggers their Schedules: a Schedule starts no run
 * beside an open one. Each run does all that is due, so nothing is lost.
 */
export async function restartStuckRuns(client: Client, taskQueues: readonly string[]): Promise<void> {
  const queues = taskQueues.map((queue) => `"${queue}"`).join(', ');
  const open = `ExecutionStatus = "Running" AND TaskQueue IN (${queues}) AND TemporalScheduledById IS NOT NULL`;
  for await (const { workflowId, runId } of client.workflow.list({ query: open })) {
    const schedule = scheduleOfRun(workflowId);
    if (schedule && (await endIfStuck(client.workflow.getHandle(workflowId, runId)))) await runNow(client, schedule);
  }
}

/** Terminates the run if its workflow task has failed at least once; answers whether it did. */
async function endIfStuck(run: WorkflowHandle): Promise<boolean> {
  try {
    const { raw } = await run.describe();
    if ((raw.pendingWorkflowTask?.attempt ?? 1) < 2) return false;
    await run.terminate('its step failed; its Schedule runs anew');
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function runNow(client: Client, scheduleId: string): Promise<void> {
  const schedule = client.schedule.getHandle(scheduleId);
  try {
    if (!(await schedule.describe()).state.paused) await schedule.trigger();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
