import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';

export const CSRF_HEADER = 'X-CSRF-Token';

const READING = ['GET', 'HEAD', 'OPTIONS'];

export const newCsrfToken = (): string => randomBytes(24).toString('base64url');

/** Refuses with a 403 a write by a session's cookie that does not come from a page of ours. */
export const refuseForgery =
  ({ login }: Pick<Deps, 'login'>): Gate<Arrived & { readonly caller: Caller }, object, Answered> =>
  async ({ request, caller }, next) => {
    if (caller.kind === 'staff') refuseForged(request, caller.csrfToken, login.publicUrl());
    return next({});
  };

/**
 * A browser sends its cookie with whatever any page makes it ask; so a write that is borne by one must come from a page
 * of ours, and name the token that only such a page can read. Throws a 403 otherwise.
 */
export function refuseForged(request: Request, wanted: string, publicUrl: string): void {
  if (READING.includes(request.method)) return;
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (fromElsewhere || (origin !== undefined && origin !== new URL(publicUrl).origin))
    throw new Problem(403, 'otherOrigin');
  const given = request.get(CSRF_HEADER) ?? '';
  if (!isSame(given, wanted)) throw new Problem(403, 'csrfTokenWrong', { header: CSRF_HEADER });
}

/** Takes as long whatever is wrong. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
