import express, { type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { isLoopback } from '../identity/loopback';
import { Problem } from './problem';

/** How many times one address may send the public form: in a minute, and in a day. */
export interface PublicFormLimits {
  readonly perMinute: number;
  readonly perDay: number;
}

export const usualPublicFormLimits: PublicFormLimits = { perMinute: 5, perDay: 40 };

/** A concern is a few lines of text; nobody needs more without being known. */
const LARGEST_FORM = '64kb';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * What stands before the public form, where anyone may write: less at a time, and not again and again from one address.
 * A whole housing estate behind one address can still tell of everyone it worries about.
 */
export function publicForm({ perMinute, perDay }: PublicFormLimits): RequestHandler[] {
  return [within(MINUTE_MS, perMinute), within(DAY_MS, perDay), express.json({ limit: LARGEST_FORM, strict: true })];
}

function within(windowMs: number, limit: number): RequestHandler {
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
