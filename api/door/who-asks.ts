import type { Request } from 'express';
import type { StaffId } from '../../domain';
import { findMachineClient } from '../../store/login/machine-clients';
import { findPerson } from '../../store/people/find-person';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';
import type { Caller } from './caller';
import { refuseForged } from './csrf';

/**
 * Who asks: a program by its bearer token, or someone on staff by their session. Both are looked up at every request, so
 * that whoever has been shut out is out at once. Throws a 401 or 403 that says what is missing.
 */
export function callerOf(deps: Deps, request: Request): Promise<Caller> {
  return callerBy(deps, request, (csrfToken) => refuseForged(request, csrfToken, deps.login.publicUrl()));
}

/**
 * Who asks for what changes nothing, by a page of another origin, which must have been let in before this: that page
 * cannot know the session's token, and none is needed. Throws as `callerOf` does.
 */
export function readerOf(deps: Deps, request: Request): Promise<Caller> {
  return callerBy(deps, request, () => undefined);
}

type CsrfCheck = (csrfToken: string) => void;

function callerBy(deps: Deps, request: Request, checkCsrf: CsrfCheck): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  return token === undefined ? bySession(deps, request, checkCsrf) : byToken(deps, request, token);
}

async function bySession({ store, login }: Deps, request: Request, checkCsrf: CsrfCheck): Promise<Caller> {
  if (!login.sessions.hasCookie(request)) throw new Problem(401, 'loginNeeded');
  const { owner, login: signedInAs, csrfToken } = await login.sessions.of(request);
  if (!owner || csrfToken === undefined) throw new Problem(401, 'sessionOver');
  checkCsrf(csrfToken);
  const person = await findPerson(store.db, owner.staffId);
  if (person?.active === false) throw new Problem(403, 'deactivated');
  // Another name in the directory is another person, or nobody.
  if (!person || person.login !== signedInAs) throw new Problem(401, 'sessionOver');
  const actor = { kind: 'staff', id: person.id as StaffId } as const;
  return { kind: 'staff', municipality: person.municipality, actor, person, csrfToken };
}

async function byToken({ store, login }: Deps, request: Request, token: string): Promise<Caller> {
  await login.failures.refuseIfMany(request);
  const { clientId, scopes } = await login.tokens.holderOf(token).catch(async (error: unknown) => {
    if (error instanceof Problem && error.status === 401) await login.failures.note(request);
    throw error;
  });
  const client = await findMachineClient(store.db, clientId);
  if (!client?.active) throw new Problem(403, 'clientNotAdmitted', { client: clientId });
  return {
    kind: 'machine',
    municipality: client.municipality,
    actor: { kind: 'machine', id: client.clientId },
    scopes: scopes.filter((scope) => client.scopes.includes(scope)),
  };
}
