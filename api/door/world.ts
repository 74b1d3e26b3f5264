import type { Request } from 'express';
import { z } from 'zod';
import type { Instant, MunicipalityId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { findRehearsal, nowOf, type Rehearsal } from '../../store/rehearsals';
import { refuseEnded } from '../cases/linking/same-rehearsal';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';
import type { Answered, Arrived } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';

export const REHEARSAL_HEADER = 'Rehearsal';

/** What is known behind the gate: in which world the request acts, and what time it is there. */
export interface InWorld {
  readonly rehearsal: Rehearsal | undefined;
  readonly now: Instant;
}

/** Reality, or the rehearsal that the header names. Throws 404 `unknownRehearsal` or `rehearsalEnded`. */
export const world =
  (deps: Needs): Gate<Arrived & { readonly caller: Caller }, InWorld, Answered> =>
  async ({ request, caller }, next) =>
    next(await worldOf(deps, request, caller.municipality));

type Needs = Pick<Deps, 'unscopedDb'>;

export async function worldOf(deps: Needs, request: Request, municipality: MunicipalityId): Promise<InWorld> {
  const rehearsal = await rehearsalOf(deps, request, municipality);
  return { rehearsal, now: rehearsal ? nowOf(rehearsal) : instant(Date.now()) };
}

async function rehearsalOf({ unscopedDb }: Needs, request: Request, municipality: MunicipalityId) {
  const id = request.get(REHEARSAL_HEADER)?.trim();
  if (!id) return undefined;
  const found = z.uuid().safeParse(id).success ? await findRehearsal(unscopedDb, municipality, id) : undefined;
  if (!found) throw new Problem(404, 'unknownRehearsal');
  return refuseEnded(found);
}
