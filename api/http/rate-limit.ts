import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { isLoopback } from '../identity/loopback';
import { Problem } from './problem';

/**
 * Refuses with 429 and when to come again, once one address has asked so many times within the time. Each process counts
 * for itself; this machine itself is not counted.
 */
export function limitRate(windowMs: number, limit: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // One person cannot take all addresses of a network that hands out many: counted by its first 56 bits.
    ipv6Subnet: 56,
    skip: isLoopback,
    // Which proxies are believed is told at the start (TRUSTED_PROXIES), and else none is.
    validate: { xForwardedForHeader: false },
    handler: (request) => {
      const { resetTime } = (request as { rateLimit?: { resetTime?: Date } }).rateLimit ?? {};
      const waitMs = (resetTime?.getTime() ?? Date.now() + windowMs) - Date.now();
      throw new Problem(429, 'tooOften', {}, { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
    },
  });
}
