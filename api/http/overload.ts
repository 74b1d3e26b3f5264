import { HttpProblem } from './http-problem';

/** Random, so that clients do not all retry at the same moment. */
const retryAfterSeconds = (): number => 3 + Math.floor(Math.random() * 5);

export const tooSlow = (): HttpProblem =>
  new HttpProblem(503, 'tooSlow', {}, { retryAfterSeconds: retryAfterSeconds() });

export const busy = (cause?: unknown): HttpProblem =>
  new HttpProblem(503, 'busy', {}, { retryAfterSeconds: retryAfterSeconds(), cause });
