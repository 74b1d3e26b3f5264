import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { HttpProblem } from './http-problem';
import { isLoopback } from './loopback';

/**
 * Answers 429 with Retry-After once one IP address has sent `limit` requests within `windowMs`. Each process counts for
 * itself; requests from this machine are not counted.
 */
export function limitRate(windowMs: number, limit: number): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // One customer may have a whole /56 of IPv6 addresses, so that is counted as one.
    ipv6Subnet: 56,
    skip: isLoopback,
    // Trusted proxies are configured by TRUSTED_PROXIES, so the library's own check is off.
    validate: { xForwardedForHeader: false },
    handler: (request) => {
      const { resetTime } = (request as { rateLimit?: { resetTime?: Date } }).rateLimit ?? {};
      const waitMs = (resetTime?.getTime() ?? Date.now() + windowMs) - Date.now();
      throw new HttpProblem(429, 'tooOften', {}, { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
    },
  });
}
