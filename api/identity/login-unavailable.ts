import { Problem } from '../problems/problem';

const RETRY_AFTER_SECONDS = 5;

/** The provider does not answer, or not as one: nobody can sign in just now; who is signed in is not touched by it. */
export const loginUnavailable = (cause?: unknown): Problem =>
  new Problem(503, 'loginAway', {}, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });

/** Whether the provider could not be reached, and did not refuse. */
export function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const reached = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'];
  return reached.includes(code) || error.name === 'TimeoutError' || /fetch failed/.test(error.message);
}
