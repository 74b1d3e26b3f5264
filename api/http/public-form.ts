import express, { type RequestHandler } from 'express';
import { limitRate } from './rate-limit';

/** How many times one address may send the public form: in a minute, and in a day. */
export interface PublicFormLimits {
  readonly perMinute: number;
  readonly perDay: number;
}

export const defaultPublicFormLimits: PublicFormLimits = { perMinute: 5, perDay: 40 };

/** A concern is a few lines of text; nobody needs more without being known. */
const LARGEST_FORM = '64kb';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * What stands before the public form, where anyone may write: less at a time, and not again and again from one address.
 * A whole housing estate behind one address can still tell of everyone it worries about.
 */
export function publicForm({ perMinute, perDay }: PublicFormLimits): RequestHandler[] {
  return [
    limitRate(MINUTE_MS, perMinute),
    limitRate(DAY_MS, perDay),
    express.json({ limit: LARGEST_FORM, strict: true }),
  ];
}
