import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy } from '@temporalio/client';
import type { Anew } from './anew-subjects';
import { update } from './update';

/** Whoever else has begun it anew meanwhile did so without what is missing, which is then given to it as any command is. */
export async function begin(client: Client, workflowId: string, { start, missing }: Anew): Promise<void> {
  try {
    const workflowIdConflictPolicy = WorkflowIdConflictPolicy.FAIL;
    await client.workflow.start(start.workflowTypeOrFunc as string, { ...start.options, workflowIdConflictPolicy });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    for (const message of missing) await update(client.workflow.getHandle(workflowId), message);
  }
}
