import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowIdReusePolicy } from '@temporalio/client';
import { type RollOutInput, rollOutWorkflowType } from '../workflows/messages';
import type { Queue } from './start-case';

/** Signals every open case of the municipality, or of the rehearsal, in turn, by a workflow of its own; once for each version that this store keeps. */
export async function startRollOut(client: Client, { taskQueue }: Queue, input: RollOutInput): Promise<void> {
  const { municipality, command, id } = input;
  try {
    await client.workflow.start(rollOutWorkflowType, {
      workflowId: `settings/${municipality}/${command.data.settings.version}/${id}`,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
