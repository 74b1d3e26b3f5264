import { WithStartWorkflowOperation, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import { historyVersion, type VisitInput, visitQueue, visitWorkflowId, visitWorkflowType } from '../workflows/messages';
import type { Queue } from './start-case';

/** The visit's workflow as a client sees it. */
export type VisitWorkflow = (input: VisitInput) => Promise<unknown>;

export type StartOfVisit = WithStartWorkflowOperation<VisitWorkflow>;

/**
 * The start of a visit that is new, or whose run was lost. One whose run has completed is over, whatever the store knew a
 * moment ago.
 */
export function startOfVisit({ taskQueue }: Queue, { rehearsal, ...visit }: VisitInput): StartOfVisit {
  return new WithStartWorkflowOperation<VisitWorkflow>(visitWorkflowType, {
    workflowId: visitWorkflowId(visit.visitId),
    // Rehearsals live in a namespace of their own, whose one worker polls one queue.
    taskQueue: rehearsal ? taskQueue : visitQueue(taskQueue),
    args: [{ historyVersion, ...visit, ...(rehearsal && { rehearsal }) }],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  });
}
