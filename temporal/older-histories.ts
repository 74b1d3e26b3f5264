import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/clock/time';
import { caseWorkflowType, continueAsNewSignal } from '../workflows/messages';

/** What Temporal still has that began before a moment, and so may be sealed under an older master key. */
export interface Histories {
  readonly open: number;
  readonly closed: number;
}

export async function historiesBegunBefore(client: Client, before: Instant): Promise<Histories> {
  const began = `StartTime < '${before}'`;
  const [open, all] = await Promise.all([
    client.workflow.count(`${began} and ExecutionStatus = 'Running'`),
    client.workflow.count(began),
  ]);
  return { open: open.count, closed: all.count - open.count };
}

/** Those of several namespaces. */
export function together(histories: readonly Histories[]): Histories {
  const add = (sum: Histories, one: Histories) => ({ open: sum.open + one.open, closed: sum.closed + one.closed });
  return histories.reduce(add, { open: 0, closed: 0 });
}

/** Asks every open case that began before a moment to continue as new, some at a time. Answers how many were asked. */
export async function continueAsNewBegunBefore(client: Client, before: Instant): Promise<number> {
  const query = `WorkflowType = '${caseWorkflowType}' and ExecutionStatus = 'Running' and StartTime < '${before}'`;
  let asked = 0;
  for await (const { workflowId } of client.workflow.list({ query })) {
    await client.workflow.getHandle(workflowId).signal(continueAsNewSignal);
    asked += 1;
  }
  return asked;
}
