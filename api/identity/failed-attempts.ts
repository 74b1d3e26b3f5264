import type { Request } from 'express';
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { Problem } from '../problems/problem';
import { MINUTE_MS } from './login-options';

/** Counts what fails, by the address that it comes from: whoever guesses is made slow, and nobody else is. */
export interface FailedAttempts {
  /** Throws a 429, with when to come again, where too much has failed from there within a minute. */
  refuseIfMany(request: Request): Promise<void>;
  note(request: Request): Promise<void>;
  stop(): void;
}

export function failedAttempts(limit: number): FailedAttempts {
  const counts = new MemoryStore();
  counts.init({ windowMs: MINUTE_MS } as Options);
  return {
    async refuseIfMany(request) {
      const { totalHits = 0, resetTime } = (await counts.get(addressOf(request))) ?? {};
      if (totalHits < limit) return;
      const retryAfterSeconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1_000));
      throw new Problem(429, 'tooManyFailures', { seconds: retryAfterSeconds }, { retryAfterSeconds });
    },
    async note(request) {
      await counts.increment(addressOf(request));
    },
    stop: () => counts.shutdown(),
  };
}

/** One network of IPv6 is one address: whoever has one has all of it. */
const addressOf = ({ ip = '' }: Request): string => ipKeyGenerator(ip);
