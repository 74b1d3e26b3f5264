import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { CaseInput, VisitInput } from '../workflows/messages';
import { openPayloads } from './open-payloads';
import type { Run } from './taken-commands';

/** What the input of a case and of a visit have in common. */
export type BeganWith = Pick<CaseInput & VisitInput, 'historyVersion' | 'rehearsal'>;

/**
 * What a run of a case or a visit was begun with, read from the first event of its history: a memo would say it sooner, and
 * an encrypted one breaks the lists of stock tools. Undefined where the history is gone.
 */
export async function beganWith(client: Client, { workflowId, runId }: Run): Promise<BeganWith | undefined> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  const [first] = history?.events ?? [];
  const sealed: Payload[] = first?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  const [input] = await openPayloads<BeganWith>(client, workflowId, sealed);
  return input;
}
