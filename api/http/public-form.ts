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

/** Limits how often one address sends the public form; the daily limit suffices for a whole housing estate behind one. */
export function limitPublicForm({ perMinute, perDay }: PublicFormLimits): RequestHandler[] {
  return [limitRate(MINUTE_MS, perMinute), limitRate(DAY_MS, perDay)];
}

/** The form as a program sends it. */
export const publicFormAsJson = (): RequestHandler => express.json({ limit: MAX_FORM_SIZE, strict: true });

/** The form as a browser sends it. */
export const publicFormAsSent = (): RequestHandler => express.urlencoded({ limit: MAX_FORM_SIZE, extended: false });
