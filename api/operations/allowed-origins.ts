import type { RequestHandler } from 'express';
import type { ApiSettings } from '../deps';
import { Problem } from '../problems/problem';

const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
/** The UI asks hundreds of times for one history; a browser need not ask each time whether it may. */
const PREFLIGHT_MAX_AGE_SECONDS = '600';

/**
 * Lets pages ask from a browser that are named, where they bring the session's cookie along and read the answer. All others
 * are refused, whatever they bring: it is this, and not the session's token, that keeps the cookie from being used by
 * another site's page. That is enough for what changes nothing, since only the page that is named reads the answer. A
 * program that names no page is no browser on its way from one, and goes by its session like anyone.
 */
export function allowConfiguredOrigins({
  codecOrigins,
  codecForLocalPages,
}: Pick<ApiSettings, 'codecOrigins' | 'codecForLocalPages'>): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin');
    if (origin !== undefined) {
      const named = codecOrigins.includes(origin) || (codecForLocalPages && LOCAL_ORIGIN.test(origin));
      if (!named) throw new Problem(403, 'pageNotNamed');
      response.set('Access-Control-Allow-Origin', origin).set('Vary', 'Origin');
      response.set('Access-Control-Allow-Credentials', 'true');
    }
    if (request.method !== 'OPTIONS') return next();
    response.set('Access-Control-Allow-Methods', 'POST');
    response.set('Access-Control-Allow-Headers', 'content-type, x-namespace');
    response.set('Access-Control-Max-Age', PREFLIGHT_MAX_AGE_SECONDS);
    response.status(204).end();
  };
}
