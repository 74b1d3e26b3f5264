import { promisify } from 'node:util';
import { parseCookie } from 'cookie';
import { unsign } from 'cookie-signature';
import type { Request, RequestHandler } from 'express';
import session, { type Session, type SessionData } from 'express-session';
import type { SessionLimits, SessionOwner } from '../../store/login/sessions';
import type { Store } from '../../store/open';
import type { BegunLogin } from './code-flow';
import { ABSOLUTE_MS, IDLE_MS, type LoginOptions } from './login-options';
import { SessionStore } from './session-store';

/** With `__Host-` before it where the API is served by TLS. */
export const COOKIE_NAME = 'fodfaeste';

declare module 'express-session' {
  interface SessionData {
    /** Sign-ins that have been begun here, in as many tabs, the newest last. */
    begun: readonly BegunLogin[];
    owner: SessionOwner;
    /** What the directory called the person when they signed in. */
    login: string;
    csrfToken: string;
  }
}

export type OurSession = Session & Partial<SessionData>;

/** The sessions of people who sign in, each known by a cookie. */
export interface Sessions {
  readonly cookieName: string;
  readonly limits: SessionLimits;
  /** The request's session, a new one where it brings none that is still good. */
  of(request: Request): Promise<OurSession>;
  /** Whether the request brings a cookie of ours at all. */
  hasCookie(request: Request): boolean;
  /** The id of the session that the request brings, where the cookie is one that we signed. */
  idIn(request: Request): string | undefined;
  /** A new session in place of the one at hand, so that nobody who knew that one's id is signed in with them. */
  renewed(request: Request): Promise<OurSession>;
  /** Ends it here, in the database and in the browser. */
  end(request: Request): Promise<void>;
}

type Needs = Pick<LoginOptions, 'sessionSecrets' | 'idleMs' | 'absoluteMs' | 'publicUrl'>;

export function sessions(store: Store, options: Needs): Sessions {
  const { idleMs = IDLE_MS, absoluteMs = ABSOLUTE_MS, publicUrl = '' } = options;
  const limits = { idleMs, absoluteMs };
  const overTls = publicUrl.startsWith('https:');
  // The prefix lets browsers take it from this very host alone, over TLS, for all of its paths.
  const cookieName = overTls ? `__Host-${COOKIE_NAME}` : COOKIE_NAME;
  const cookie = { httpOnly: true, sameSite: 'lax', secure: overTls, path: '/' } as const;
  const handler = session({
    name: cookieName,
    secret: [...options.sessionSecrets],
    store: new SessionStore(store, limits),
    cookie,
    // Served by TLS means that the proxy before us speaks it, and says so by X-Forwarded-Proto.
    proxy: overTls,
    resave: false,
    saveUninitialized: false,
  });
  const of = (request: Request) => opened(handler, request);
  const cookieIn = ({ headers }: Request) => parseCookie(headers.cookie ?? '')[cookieName];
  return {
    cookieName,
    limits,
    of,
    hasCookie: (request) => cookieIn(request) !== undefined,
    idIn(request) {
      const signed = cookieIn(request);
      // express-session marks a signed value by these two letters.
      if (!signed?.startsWith('s:')) return undefined;
      const ids = options.sessionSecrets.map((secret) => unsign(signed.slice(2), secret));
      return ids.find((id) => id !== false);
    },
    async renewed(request) {
      const before = await of(request);
      await promisify(before.regenerate.bind(before))();
      return request.session;
    },
    async end(request) {
      const ending = await of(request);
      await promisify(ending.destroy.bind(ending))();
      request.res?.clearCookie(cookieName, cookie);
    },
  };
}

function opened(handler: RequestHandler, request: Request): Promise<OurSession> {
  const { res: response } = request;
  if (!response) throw new Error('a request without its response has no session');
  return new Promise((resolve, reject) => {
    handler(request, response, (error?: unknown) => (error ? reject(error) : resolve(request.session)));
  });
}
