import type { Request } from 'express';
import { z } from 'zod';
import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import { instant } from '../../domain/time';
import { findRehearsal, nowOf } from '../../store/rehearsals';
import { refuseErased } from '../cases/erased';
import type { Deps } from '../deps';
import { mayOrRefuse } from '../identity/caller';
import { callerOf } from '../identity/who-asks';
import { paths } from '../paths';
import type { AskedToWrite, Endpoint } from './endpoint';
import { asProblem } from './field-problems';
import { languageOf } from './language';
import { Problem } from './problem';

export const KEY_HEADER = 'Idempotency-Key';
export const REHEARSAL_HEADER = 'Rehearsal';

/** A request as its handler is given it: known, allowed, well-formed. Throws the `Problem` that stands in its way. */
export async function readRequest(
  deps: Deps,
  endpoint: Endpoint,
  request: Request,
): Promise<AskedToWrite<never, never, never>> {
  const caller = endpoint.who === 'anyone' ? undefined : await callerOf(deps, request);
  if (caller && endpoint.who !== 'anyone') mayOrRefuse(caller, endpoint.who);
  const municipality = caller?.municipality ?? municipalityNamedIn(request.body);
  const rehearsal = municipality && (await rehearsalOf(deps, municipality, request));
  const asked = {
    params: parsed('path', endpoint.params, request.params),
    query: parsed('query', endpoint.query, request.query),
    key: endpoint.needsKey ? keyOf(request) : undefined,
    body: endpoint.body && parsed('body', endpoint.body, request.body ?? {}),
    caller,
    rehearsal,
    language: languageOf(deps, request),
    now: rehearsal ? nowOf(rehearsal) : instant(Date.now()),
  };
  await unlessErased(deps, endpoint, municipality, asked.params);
  return asked as AskedToWrite<never, never, never>;
}

/** A case that was erased is gone for every endpoint but the one that erases, which answers a retry. */
async function unlessErased(deps: Deps, { path }: Endpoint, municipality: MunicipalityId | undefined, params: unknown) {
  if (!municipality || path === paths.erasures.erase || typeof params !== 'object' || params === null) return;
  if ('caseId' in params) await refuseErased(deps, municipality, params.caseId as CaseId);
}

function parsed(part: 'path' | 'query' | 'body', schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return {};
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  if (part === 'path') throw new Problem(404, 'notFound');
  throw asProblem(part, result.error.issues, input);
}

function keyOf(request: Request): CommandId {
  const given = request.get(KEY_HEADER)?.trim();
  if (!given) throw new Problem(400, 'idempotencyKeyMissing', { header: KEY_HEADER });
  if (!z.uuid().safeParse(given).success) throw new Problem(400, 'idempotencyKeyInvalid', { header: KEY_HEADER });
  return given.toLowerCase() as CommandId;
}

async function rehearsalOf({ store }: Deps, municipality: MunicipalityId, request: Request) {
  const id = request.get(REHEARSAL_HEADER)?.trim();
  if (!id) return undefined;
  const found = z.uuid().safeParse(id).success ? await findRehearsal(store.db, municipality, id) : undefined;
  if (!found) throw new Problem(404, 'unknownRehearsal');
  return found;
}

/** The public form says itself which municipality it is meant for. */
function municipalityNamedIn(body: unknown): MunicipalityId | undefined {
  const named = body !== null && typeof body === 'object' && 'municipality' in body ? body.municipality : undefined;
  return typeof named === 'string' ? (named as MunicipalityId) : undefined;
}
