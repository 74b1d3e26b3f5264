import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseState } from '../domain';
import type { VisitState } from '../domain/visit/lone-visit';
import { caseWorkflowId, stateQuery, visitWorkflowId } from '../workflows/messages';
import type { CaseAddress } from './update';

/** The state that a case's workflow holds, running or closed; undefined where Temporal knows none. */
export function liveCase(client: Client, { municipality, caseId }: CaseAddress): Promise<CaseState | undefined> {
  return liveState<CaseState>(client, caseWorkflowId(municipality, caseId));
}

/** The same for a lone visit. */
export function liveVisit(client: Client, visitId: string): Promise<VisitState | undefined> {
  return liveState<VisitState>(client, visitWorkflowId(visitId));
}

async function liveState<State>(client: Client, workflowId: string): Promise<State | undefined> {
  try {
    return (await client.workflow.getHandle(workflowId).query<State | null>(stateQuery)) ?? undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}
