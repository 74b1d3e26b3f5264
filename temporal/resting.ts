import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import { restingCode } from '../workflows/messages';

const AGAIN_AFTER_MS = 25;

/** Sends again, under the same id, for as long as the case is just carrying on as a new run; that is some milliseconds. */
export async function untilRested<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!isResting(error)) throw error;
    }
    await pause(AGAIN_AFTER_MS);
  }
}

function isResting(error: unknown): boolean {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === restingCode;
}
