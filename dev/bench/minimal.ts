import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { minimalTaskQueue, minimalWorkflowType } from './worker/questions';

/** Starts so many minimal workflows, through the same client, server and codec as the cases. */
export function startMinimal(client: Client, count: number): Promise<WorkflowHandle[]> {
  return Promise.all(
    Array.from({ length: count }, () =>
      client.workflow.start(minimalWorkflowType, {
        workflowId: `minimal/${randomUUID()}`,
        taskQueue: minimalTaskQueue,
        args: [],
      }),
    ),
  );
}

/** The raw limit's act: one update, answered. With a payload it carries that, and does nothing with it. */
export async function bump(handle: WorkflowHandle, payload?: unknown): Promise<void> {
  if (payload === undefined) await handle.executeUpdate('bump');
  else await handle.executeUpdate<number, [unknown]>('bump', { args: [payload] });
}
