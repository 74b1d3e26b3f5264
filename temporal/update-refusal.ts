import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Refused } from '../domain/saga/outcome';

/** The refusal that an update was answered with: the code is the failure's type. Undefined for any other error. */
export function updateRefusalIn(error: unknown): Refused | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure) || !cause.type) return undefined;
  const [details] = cause.details ?? [];
  const { params = {} } = (details ?? {}) as { params?: Refused['params'] };
  return { code: cause.type, params };
}
