import { promisify } from 'node:util';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { findByLogin } from '../../store/people/find-by-login';
import type { StaffMember } from '../../store/people/staff';
import type { Deps } from '../deps';
import { newCsrfToken, refuseForged } from '../door/csrf';
import { inTime } from '../door/limit-time';
import { isLoopbackUrl } from '../http/loopback';
import { limitRate } from '../http/rate-limit';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { type BegunLogin, beginLogin, endSessionUrl, finishLogin } from './code-flow';
import { MINUTE_MS } from './login-options';
import { noteLogin } from './note-login';
import { ownPath } from './own-path';

/** Whoever takes longer at the provider begins again. */
const LOGIN_TIMEOUT_MS = 15 * MINUTE_MS;
/** So many sign-ins may be under way in one browser, in tabs beside each other. */
const MAX_CONCURRENT_LOGINS = 5;

/** In a minute, from one address: behind one there may be a whole town hall in the morning. */
const LOGINS_PER_MINUTE = 120;

/** Signing in at the provider, and signing out. The only addresses that keep something by GET, and only in the session. */
export function loginRoutes(deps: Deps): Router {
  const router = Router();
  router.get(paths.login.begin, limitRate(MINUTE_MS, LOGINS_PER_MINUTE), answering(deps, begin));
  router.get(paths.login.callback, answering(deps, finish));
  router.post(paths.login.end, answering(deps, end));
  return router;
}

type Answer = (response: Response) => void;

function answering(deps: Deps, work: (deps: Deps, request: Request) => Promise<Answer>): RequestHandler {
  return async (request, response) => {
    response.locals.route = request.path;
    response.set('Cache-Control', 'no-store');
    const answer = await inTime(deps, work(deps, request));
    answer(response);
  };
}

const redirectTo =
  (url: string): Answer =>
  (response) =>
    response.redirect(303, url);

async function begin({ login }: Deps, request: Request): Promise<Answer> {
  const returnTo = ownPath(request.query.returnTo);
  const here = sameMachineElsewhere(request, login.publicUrl());
  if (here) return redirectTo(here);
  const { begun, authorizationUrl } = await beginLogin(
    login.provider,
    { redirectUrl: login.redirectUrl(), returnTo },
    login.requirements,
  );
  const session = await login.sessions.of(request);
  session.begun = [...unexpired(session.begun), begun].slice(-MAX_CONCURRENT_LOGINS);
  await promisify(session.save.bind(session))();
  return redirectTo(authorizationUrl.toString());
}

/** `localhost` and `127.0.0.1` are one machine and two hosts: the cookie must be set where the provider sends back to. */
function sameMachineElsewhere(request: Request, publicUrl: string): string | undefined {
  const { host, origin } = new URL(publicUrl);
  const asked = request.get('host') ?? host;
  const isElsewhere = asked !== host && isLoopbackUrl(publicUrl) && isLoopbackUrl(`http://${asked}`);
  return isElsewhere ? new URL(request.originalUrl, origin).toString() : undefined;
}

const unexpired = (begun: readonly BegunLogin[] = []): readonly BegunLogin[] =>
  begun.filter(({ begunAt }) => begunAt > Date.now() - LOGIN_TIMEOUT_MS);

async function finish(deps: Deps, request: Request): Promise<Answer> {
  const { login } = deps;
  await login.failures.ofSignIns.refuseIfMany(request);
  try {
    const begun = await takeBegun(deps, request);
    const query = new URL(request.originalUrl, 'http://here').search;
    const signedInAs = await finishLogin(login.provider, begun, query, login.requirements);
    await signIn(deps, request, signedInAs);
    return redirectTo(begun.returnTo);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) {
      await login.failures.ofSignIns.note(request);
      deps.log.warn({ code: error.code, reason: reasonOf(error.cause) }, 'a login was refused');
    }
    throw error;
  }
}

/** The sign-in that this answer belongs to; it is good once. */
async function takeBegun({ login }: Deps, request: Request): Promise<BegunLogin> {
  const session = await login.sessions.of(request);
  const all = unexpired(session.begun);
  const found = all.find(({ state }) => state === request.query.state);
  if (!found) throw new Problem(400, 'loginUnfinished');
  session.begun = all.filter((one) => one !== found);
  await promisify(session.save.bind(session))();
  return found;
}

async function signIn(deps: Deps, request: Request, signedInAs: string): Promise<StaffMember> {
  const person = await findByLogin(deps.store.db, signedInAs);
  if (!person) throw new Problem(403, 'notOnStaff');
  if (!person.active) {
    await noteLogin(deps, person, { refused: 'deactivated' });
    throw new Problem(403, 'deactivated');
  }
  await noteLogin(deps, person, 'signedIn');
  const session = await deps.login.sessions.renewed(request);
  session.owner = { staffId: person.id, municipality: person.municipality };
  session.login = signedInAs;
  session.csrfToken = newCsrfToken();
  await promisify(session.save.bind(session))();
  return person;
}

/** The provider's or the library's own code, which quotes nothing. */
const reasonOf = (cause: unknown): unknown => {
  if (!(cause instanceof Error)) return undefined;
  return 'error' in cause ? cause.error : 'code' in cause ? cause.code : cause.name;
};

async function end(deps: Deps, request: Request): Promise<Answer> {
  const { login } = deps;
  if (login.sessions.hasCookie(request)) {
    const { csrfToken, owner } = await login.sessions.of(request);
    if (csrfToken !== undefined) refuseForged(request, csrfToken, login.publicUrl());
    if (owner) await noteLogin(deps, { id: owner.staffId, municipality: owner.municipality }, 'signedOut');
    await login.sessions.end(request);
  }
  // Signed out here it is in any case, whether or not the provider can be asked where it ends its own session.
  const endSession = (await endSessionUrl(login.provider).catch(() => undefined)) ?? null;
  return (response) => response.json({ endSession });
}
