import express, { type RequestHandler } from 'express';
import { limitRate } from './rate-limit';

/** How many times one IP address may send the public form. */
export interface PublicFormLimits {
  readonly perMinute: number;
  readonly perDay: number;
}

export const defaultPublicFormLimits: PublicFormLimits = { perMinute: 5, perDay: 40 };

/** A concern is a few lines of text. */
const MAX_FORM_SIZE = '64kb';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Limits size and rate of the public form, which needs no login. The daily limit suffices for a whole housing estate
 * behind one address.
 */
export function publicForm({ perMinute, perDay }: PublicFormLimits): RequestHandler[] {
  return [
    limitRate(MINUTE_MS, perMinute),
    limitRate(DAY_MS, perDay),
    express.json({ limit: MAX_FORM_SIZE, strict: true }),
  ];
}
