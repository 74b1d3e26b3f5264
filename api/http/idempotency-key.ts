import type { Request } from 'express';
import { z } from 'zod';
import { HttpProblem } from './http-problem';

export const KEY_HEADER = 'Idempotency-Key';

/** The UUID by which a write is known again, in small letters; undefined where the request names none that is one. */
export function idempotencyKeyIn(request: Request): string | undefined {
  const given = request.get(KEY_HEADER)?.trim();
  return z.uuid().safeParse(given).success ? given?.toLowerCase() : undefined;
}

/** The same where there must be one. Throws a 400 that says whether it is missing or is no UUID. */
export function requiredIdempotencyKey(request: Request): string {
  const key = idempotencyKeyIn(request);
  if (key) return key;
  const missing = !request.get(KEY_HEADER)?.trim();
  throw new HttpProblem(400, missing ? 'idempotencyKeyMissing' : 'idempotencyKeyInvalid', { header: KEY_HEADER });
}
