import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import { continuingAsNewCode } from '../workflows/messages';

const RETRY_DELAY_MS = 25;

/** Sends again, under the same id, for as long as the case is just continuing as new; that is some milliseconds. */
export async function retryWhileContinuing<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!isContinuingAsNew(error)) throw error;
    }
    await pause(RETRY_DELAY_MS);
  }
}

function isContinuingAsNew(error: unknown): boolean {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === continuingAsNewCode;
}
