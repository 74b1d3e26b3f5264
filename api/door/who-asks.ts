import type { Request } from 'express';
import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { CommandId } from '../../domain/ids';
import { type FoundCaller, findCaller, type Subject } from '../../store/login/find-caller';
import { noteUsed } from '../../store/login/machine-clients';
import { endsUnused, seeSession } from '../../store/login/sessions';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import { idempotencyKeyIn } from '../http/idempotency-key';
import { Problem } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';
import { subjectOf } from './subject';

/** What is known behind the gate: who asks, and what the database says of them and of the case or visit. */
export interface Identified {
  readonly caller: Caller;
  readonly subject: Subject;
  readonly found: FoundCaller;
}

type Needs = Pick<Deps, 'unscopedDb' | 'login' | 'inFlight'>;

/**
 * Who asks: a program by its bearer token, or someone on staff by their session. Both are looked up at every request, so
 * that whoever has been shut out is out at once. Throws a 401 or 403 that says what is missing.
 */
export const whoAsks =
  (deps: Needs): Gate<Arrived, Identified, Answered> =>
  async ({ endpoint, request }, next) => {
    const isStream = 'isStream' in endpoint && endpoint.isStream === true;
    const found = isStream ? await identifyUnused(deps, request) : await identify(deps, request, subjectOf(request));
    return next(found);
  };

/** The same for a request that passes no door. */
export async function identify(deps: Needs, request: Request, subject: Subject): Promise<Identified> {
  const token = tokenIn(request);
  if (token !== undefined) return byToken(deps, request, token, subject);
  const { seen, ...identified } = await bySession(deps, request, subject);
  // Nobody waits for this: an answer is not kept back to note that someone was there.
  deps.inFlight.track(seeSession(deps.unscopedDb, seen.id, seen.lastSeenAt, seen.now).catch(() => undefined));
  return identified;
}

/** The same without the session counting as used: a page that is merely open must not keep its person signed in. */
export async function identifyUnused(deps: Needs, request: Request): Promise<Identified> {
  const token = tokenIn(request);
  if (token !== undefined) return byToken(deps, request, token, { kind: 'neither' });
  const { seen: _unused, ...identified } = await bySession(deps, request, { kind: 'neither' });
  return identified;
}

const tokenIn = (request: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];

/** `seen`: by what it is noted that the session was used. */
type BySession = Identified & {
  readonly seen: { readonly id: string; readonly lastSeenAt: Instant; readonly now: WallInstant };
};

async function bySession(deps: Needs, request: Request, subject: Subject): Promise<BySession> {
  const { sessions } = deps.login;
  if (!sessions.hasCookie(request)) throw new Problem(401, 'loginNeeded');
  const id = sessions.idIn(request);
  if (id === undefined) throw new Problem(401, 'sessionOver');
  const now = wallNow();
  const credential = { kind: 'session', id, limits: sessions.limits, now } as const;
  const found = await findCaller(deps.unscopedDb, credential, subject, keyIn(request));
  if (found?.who.kind !== 'staff') throw new Problem(401, 'sessionOver');
  const { person, session, times } = found.who;
  const { login, csrfToken } = JSON.parse(session) as SignedIn;
  if (!person.active) throw new Problem(403, 'deactivated');
  // Another name in the directory is another person, or nobody.
  if (person.login !== login || csrfToken === undefined) throw new Problem(401, 'sessionOver');
  const { id: staffId, municipality } = person;
  const sessionEndsAt = endsUnused(times, sessions.limits, now);
  const actor = { kind: 'staff', id: staffId } as const;
  const ends = { sessionEndsAt, sessionLastsUntil: times.endsAt };
  const caller = { kind: 'staff', municipality, actor, person, csrfToken, ...ends } as const;
  return { caller, subject, found, seen: { id, lastSeenAt: times.lastSeenAt, now } };
}

/** What the session's content says of whoever has signed in. */
type SignedIn = { readonly login?: string; readonly csrfToken?: string };

async function byToken(deps: Needs, request: Request, token: string, subject: Subject): Promise<Identified> {
  const { failures, tokens } = deps.login;
  const { clientId, scopes } = await tokens.holderOf(token).catch(async (error: unknown) => {
    if (!(error instanceof Problem && error.status === 401)) throw error;
    // A good token is never refused for what others at the same address tried.
    await failures.ofTokens.refuseIfMany(request);
    await failures.ofTokens.note(request);
    throw error;
  });
  const credential = { kind: 'client', id: clientId } as const;
  const found = await findCaller(deps.unscopedDb, credential, subject, keyIn(request));
  const client = found?.who.kind === 'machine' ? found.who.client : undefined;
  if (!found || !client?.active) throw new Problem(403, 'clientNotAdmitted', { client: clientId });
  // Nobody waits for this, as with a session.
  deps.inFlight.track(noteUsed(deps.unscopedDb, clientId, wallNow()).catch(() => undefined));
  const caller = {
    kind: 'machine',
    municipality: client.municipality,
    actor: { kind: 'machine', id: client.clientId },
    scopes: scopes.filter((scope) => client.scopes.includes(scope)),
  } as const;
  return { caller, subject, found };
}

const keyIn = (request: Request): CommandId | undefined => idempotencyKeyIn(request) as CommandId | undefined;
