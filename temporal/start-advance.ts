import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import { type AdvanceInput, advanceWorkflowId, advanceWorkflowType } from '../workflows/messages';
import type { Queue } from './start-case';

/** Moves a rehearsal's time, by a workflow in the rehearsals' namespace; once for each key. */
export async function startAdvance(client: Client, { taskQueue }: Queue, input: AdvanceInput): Promise<void> {
  try {
    await client.workflow.start(advanceWorkflowType, {
      workflowId: advanceWorkflowId(input),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
