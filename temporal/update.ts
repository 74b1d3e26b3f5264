import { createHash } from 'node:crypto';
import type { Client, WithStartWorkflowOperation, Workflow, WorkflowHandle } from '@temporalio/client';
import type { CaseId, MunicipalityId } from '../domain';
import {
  type CommandAnswer,
  type CommandMessage,
  caseWorkflowId,
  commandUpdate,
  type VisitAnswer,
  type VisitMessageIn,
  visitWorkflowId,
} from '../workflows/messages';
import { retryWhileContinuing } from './retry-while-continuing';
import type { CaseWorkflow } from './start-case';
import type { VisitWorkflow } from './start-visit';

/** A case's municipality and id, which make its workflow id. */
export interface CaseAddress {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
}

/** Gives a command to a case that runs, and answers when it is durable. Throws `WorkflowNotFoundError` where none runs. */
export function updateCase(
  client: Client,
  { municipality, caseId }: CaseAddress,
  message: CommandMessage,
): Promise<CommandAnswer> {
  return update(client.workflow.getHandle(caseWorkflowId(municipality, caseId)), message);
}

/** The same for a lone visit. */
export function updateVisit(client: Client, visitId: string, message: VisitMessageIn): Promise<VisitAnswer> {
  return update(client.workflow.getHandle(visitWorkflowId(visitId)), message);
}

/**
 * Starts a case where none runs under its id, and gives it the command in the same step.
 * Throws `WorkflowExecutionAlreadyStartedError` where the start must be new and the id is taken by a run that has completed.
 */
export function startAndUpdateCase(
  client: Client,
  start: WithStartWorkflowOperation<CaseWorkflow>,
  message: CommandMessage,
): Promise<CommandAnswer> {
  return startAndUpdate(client, start, message);
}

/** The same for a lone visit. */
export function startAndUpdateVisit(
  client: Client,
  start: WithStartWorkflowOperation<VisitWorkflow>,
  message: VisitMessageIn,
): Promise<VisitAnswer> {
  return startAndUpdate(client, start, message);
}

/** Sends a command to a workflow; retried under the same id while it continues as new. */
export function update<Answer>(handle: WorkflowHandle, message: CommandMessage<unknown>): Promise<Answer> {
  const args: [CommandMessage<unknown>] = [message];
  const options = { args, updateId: updateIdOf(message) };
  return retryWhileContinuing(() => handle.executeUpdate<Answer, [CommandMessage<unknown>]>(commandUpdate, options));
}

function startAndUpdate<Answer, Started extends Workflow>(
  client: Client,
  startWorkflowOperation: WithStartWorkflowOperation<Started>,
  message: CommandMessage<unknown>,
): Promise<Answer> {
  const args: [CommandMessage<unknown>] = [message];
  return client.workflow.executeUpdateWithStart<Started, Answer, [CommandMessage<unknown>]>(commandUpdate, {
    args,
    updateId: updateIdOf(message),
    startWorkflowOperation,
  });
}

/** The id under which the server recognises a retry: the same command with the same content. As short as it can be, since it stands in a history four times. */
function updateIdOf({ id, digest }: CommandMessage<unknown>): string {
  return createHash('sha256').update(`${id}.${digest}`).digest('base64url').slice(0, 22);
}
