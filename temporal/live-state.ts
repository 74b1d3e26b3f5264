import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseState } from '../domain';
import { readCaseState } from '../domain/case/state-versions';
import type { VisitState } from '../domain/visit/lone-visit';
import { readVisitState } from '../domain/visit/visit-versions';
import { caseWorkflowId, stateQuery, visitWorkflowId } from '../workflows/messages';
import { retryUnanswered } from './retry-unanswered';
import type { CaseAddress } from './update';

/** The state that a case's workflow holds, running or closed; undefined where Temporal knows none. */
export function liveCase(client: Client, { municipality, caseId }: CaseAddress): Promise<CaseState | undefined> {
  return liveState(client, caseWorkflowId(municipality, caseId), readCaseState);
}

/** The same for a lone visit. */
export function liveVisit(client: Client, visitId: string): Promise<VisitState | undefined> {
  return liveState(client, visitWorkflowId(visitId), readVisitState);
}

/** A worker of another release may have answered. */
async function liveState<State>(
  client: Client,
  workflowId: string,
  read: (kept: object) => State,
): Promise<State | undefined> {
  try {
    const ask = () => client.workflow.getHandle(workflowId).query<object | null>(stateQuery);
    const answered = await retryUnanswered(client, ask);
    return answered ? read(answered) : undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}
