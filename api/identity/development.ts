import type { Request } from 'express';
import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import { findPerson } from '../../store/people/find-person';
import type { Deps } from '../deps';
import { Problem } from '../http/problem';
import type { Caller } from './caller';
import { isLoopback } from './loopback';

export const IDENTITY_HEADER = 'X-Development-Identity';

const Machine = /^machine:([a-z][a-z0-9-]{0,40});([a-z][a-z-]{1,40})$/;
const isUuid = (value: string): boolean => z.uuid().safeParse(value).success;

/**
 * Until login is built: the caller says who they are, by the id of someone on staff, or as `machine:<name>;<municipality>`.
 * Accepted from this machine alone. Throws a 401 or 403 that says what is missing.
 */
export async function callerOf({ store, settings }: Deps, request: Request): Promise<Caller> {
  const given = request.get(IDENTITY_HEADER)?.trim();
  if (!given) throw new Problem(401, 'identityMissing', { header: IDENTITY_HEADER });
  if (!settings.developmentIdentity || !isLoopback(request)) throw new Problem(403, 'identityNotAllowed');
  const [, name, municipality] = Machine.exec(given) ?? [];
  if (name && municipality) {
    return { kind: 'machine', municipality: municipality as MunicipalityId, actor: { kind: 'machine', id: name } };
  }
  const person = isUuid(given) ? await findPerson(store.db, given.toLowerCase() as StaffId) : undefined;
  if (!person) throw new Problem(401, 'identityUnknown', { header: IDENTITY_HEADER });
  if (!person.active) throw new Problem(403, 'deactivated');
  return { kind: 'staff', municipality: person.municipality, actor: { kind: 'staff', id: person.id }, person };
}
