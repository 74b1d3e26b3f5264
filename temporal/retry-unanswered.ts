import { type Client, isGrpcServiceError, ServiceError } from '@temporalio/client';

/** Longer than an answer takes where nothing is wrong, and short enough for someone who waits with a phone in their hand. */
const ATTEMPT_MS = 2_000;
const ATTEMPTS = 15;
const DEADLINE_EXCEEDED = 4;

/**
 * Asks a workflow again where no answer has come in time: the server never answers a question that reaches a run while its
 * last task is under way, and asked again it answers at once. Throws what the last attempt threw, after half a minute, and
 * at once where the call is cancelled.
 */
export async function retryUnanswered<T>(client: Client, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.withDeadline(Date.now() + ATTEMPT_MS, ask);
    } catch (error) {
      if (attempt === ATTEMPTS || !isUnanswered(error)) throw error;
    }
  }
}

function isUnanswered(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && cause.code === DEADLINE_EXCEEDED;
}
