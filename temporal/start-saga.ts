import {
  type Client,
  type Connection,
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { CommandId, MunicipalityId } from '../domain';
import {
  historyVersion,
  type SagaInput,
  type SagaOutcome,
  type SagaProgress,
  sagaWorkflowId,
  sagaWorkflowType,
  stateQuery,
} from '../workflows/messages';
import { retryUnanswered } from './retry-unanswered';
import type { Queue } from './start-case';

/** An act across cases is known by the key that it was asked for with. */
export interface SagaAddress {
  readonly municipality: MunicipalityId;
  readonly key: CommandId;
}

/** Starts an act across cases, durable when this resolves. Answers false where one has been started under its key before. */
export async function startSaga(
  client: Client,
  { taskQueue }: Queue,
  saga: Omit<SagaInput, 'historyVersion'>,
): Promise<boolean> {
  try {
    await client.workflow.start(sagaWorkflowType, {
      workflowId: sagaWorkflowId(saga.municipality, saga.key),
      taskQueue,
      args: [{ historyVersion, ...saga } satisfies SagaInput],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      staticSummary: saga.act.kind,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** How far an act has come. Throws `WorkflowNotFoundError`. */
export function sagaProgress(client: Client, { municipality, key }: SagaAddress): Promise<SagaProgress> {
  const saga = client.workflow.getHandle(sagaWorkflowId(municipality, key));
  return retryUnanswered(client, () => saga.query<SagaProgress>(stateQuery));
}

/** What came of an act; undefined where nothing has within so many milliseconds. */
export async function sagaOutcome(
  client: Client,
  connection: Connection,
  { municipality, key }: SagaAddress,
  withinMs: number,
): Promise<SagaOutcome | undefined> {
  const handle = client.workflow.getHandle(sagaWorkflowId(municipality, key));
  try {
    return await connection.withDeadline(Date.now() + withinMs, () => handle.result() as Promise<SagaOutcome>);
  } catch (error) {
    if (isDeadlineExceeded(error)) return undefined;
    throw error;
  }
}

const DEADLINE_EXCEEDED = 4;

function isDeadlineExceeded(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && cause.code === DEADLINE_EXCEEDED;
}
