import {
  isGrpcServiceError,
  QueryRejectedError,
  ServiceError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { CaseKeyDestroyed } from '../../store/keys/case-keys';
import { BadCursor } from '../../store/read/page';
import { isRefusedByRowSecurity } from '../../store/row-security';
import { DraftEditedMeanwhile, StandardIsActive, StandardIsHeard } from '../../store/rules/standards';
import { isDatabaseUnavailable } from '../../store/unavailable';
import { updateRefusalIn } from '../../temporal/update-refusal';
import { recordingStoppedCode } from '../../workflows/messages';
import { bodyProblem } from '../http/body-problem';
import { HttpProblem } from '../http/http-problem';
import { busy } from '../http/overload';
import { Problem } from './problem';
import { isRefusalCode, refused } from './refusal-status';

export const RETRY_AFTER_SECONDS = 2;
const STOPPED_RETRY_AFTER_SECONDS = 60;

export const temporalUnavailable = (cause?: unknown): Problem =>
  new Problem(503, 'temporalAway', {}, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });
export const databaseUnavailable = (cause?: unknown): Problem =>
  new Problem(503, 'databaseAway', {}, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });
export const auditUnavailable = (cause?: unknown): Problem =>
  new Problem(503, 'auditAway', {}, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });

/** It lasts until someone has mended it, so that asking every other second is of no use. */
const recordingStopped = (cause: unknown): Problem =>
  new Problem(503, 'recordingStopped', {}, { retryAfterSeconds: STOPPED_RETRY_AFTER_SECONDS, cause });

/** Any error as the problem that is answered; an unexpected one becomes `internal`, without details. */
export function toProblem(error: unknown): Problem {
  if (error instanceof HttpProblem) return error;
  const refusal = refusalIn(error);
  if (refusal) return refusal;
  if (isRefusedByRowSecurity(error)) return new Problem(404, 'notFound');
  if (isDatabaseUnavailable(error)) return databaseUnavailable(error);
  if (isTemporalUnavailable(error)) return temporalUnavailable(error);
  if (isCaseNotReady(error)) return busy(error);
  // The case was erased while the request ran; one erased earlier is refused before this.
  if (error instanceof CaseKeyDestroyed) return new Problem(410, 'caseErased', {}, { cause: error });
  if (error instanceof BadCursor) return new Problem(422, 'badCursor');
  // An address that cannot be read, such as `/v1/cases/%ff`, is none of ours.
  if (error instanceof URIError) return new Problem(404, 'notFound');
  if (error instanceof StandardIsActive) return new Problem(409, 'standardIsActive');
  if (error instanceof DraftEditedMeanwhile) return new Problem(409, error.code);
  if (error instanceof StandardIsHeard) return new Problem(409, 'standardIsHeard');
  return bodyProblem(error) ?? new Problem(500, 'internal', {}, { cause: error });
}

/** The refusal that a workflow answered an update with, where it is one of ours. */
function refusalIn(error: unknown): Problem | undefined {
  const refusal = updateRefusalIn(error);
  if (refusal?.code === recordingStoppedCode) return recordingStopped(error);
  return refusal && isRefusalCode(refusal.code) ? refused(refusal.code, refusal.params) : undefined;
}

const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;
const CANCELLED = 1;
const RESOURCE_EXHAUSTED = 8;
const FAILED_PRECONDITION = 9;

export function isTemporalUnavailable(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof QueryRejectedError) return true;
  const cause = error instanceof ServiceError ? error.cause : error;
  if (!isGrpcServiceError(cause)) return error instanceof Error && /deadline|UNAVAILABLE/i.test(error.message);
  return [UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED].includes(cause.code);
}

/**
 * The server takes no further update for a workflow, because too many are waiting for it, or because the worker that had
 * its task is gone and the task has not been given to another yet.
 */
function isCaseNotReady(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && [RESOURCE_EXHAUSTED, FAILED_PRECONDITION].includes(cause.code);
}
