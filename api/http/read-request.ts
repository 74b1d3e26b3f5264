import type { Request } from 'express';
import { z } from 'zod';
import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import type { Because } from '../../domain/access/because';
import { sightFor } from '../../domain/access/decide';
import { instant } from '../../domain/clock/time';
import { findRehearsal, nowOf } from '../../store/rehearsals';
import { askerOf } from '../access/asker';
import {
  type Asking,
  requireCaseAccess,
  requireFurtherCaseAccess,
  requireRole,
  requireVisitAccess,
} from '../access/require-access';
import { refuseErased } from '../cases/erased';
import { refuseEnded } from '../cases/same-rehearsal';
import type { Deps } from '../deps';
import { callerOf } from '../identity/authenticate';
import type { Caller } from '../identity/caller';
import { paths } from '../paths';
import type { Endpoint, WriteInput } from './endpoint';
import { asProblem } from './field-problems';
import { languageOf } from './language';
import { Problem } from './problem';

export const KEY_HEADER = 'Idempotency-Key';
export const REHEARSAL_HEADER = 'Rehearsal';

/** A request as its handler is given it, and whose eyes it is seen with: a public form has no caller. */
export type ReadRequest = WriteInput<never, never, never> & { readonly municipality: MunicipalityId };

/** What is learnt of a request while it is read, kept also where it is then refused. */
export interface RequestContext {
  caller?: Caller | undefined;
  /** What was sent, once it is known to be well-formed. */
  body?: object | undefined;
  /** Gives the caller's place among the requests in flight back. */
  releaseSlot?: () => void;
}

/** A request as its handler is given it: known, allowed, well-formed. Throws the `Problem` that stands in its way. */
export async function readRequest(
  deps: Deps,
  endpoint: Endpoint,
  request: Request,
  context: RequestContext,
): Promise<ReadRequest> {
  const { act } = endpoint;
  const caller = act === 'anyone' ? undefined : await callerOf(deps, request);
  context.caller = caller;
  if (caller) context.releaseSlot = deps.perCallerLimit.acquire(caller);
  const asker = caller && (await askerOf(deps, caller));
  const municipality = caller?.municipality ?? municipalityNamedIn(request.body);
  const params = parsed('path', endpoint.params, request.params);
  const asking = asker && act !== 'anyone' && { asker, municipality, act };
  const because = asking ? await allowed(deps, asking, params) : ({ kind: 'anyone' } as const);
  const rehearsal = await rehearsalOf(deps, municipality, request);
  const query = parsed('query', endpoint.query, request.query);
  const key = endpoint.needsKey ? keyOf(request) : undefined;
  const body = endpoint.body && parsed('body', endpoint.body, request.body ?? {});
  context.body = body;
  for (const caseId of endpoint.alsoAbout?.(body as never) ?? []) {
    if (asking) await requireFurtherCaseAccess(deps, asking, caseId);
  }
  const asked = {
    params,
    query,
    key,
    body,
    caller,
    municipality,
    asker,
    sight: asking && sightFor(asking.asker, asking.act),
    because,
    rehearsal,
    language: languageOf(deps, request),
    now: rehearsal ? nowOf(rehearsal) : instant(Date.now()),
  };
  await unlessErased(deps, endpoint, municipality, params);
  return asked as unknown as ReadRequest;
}

/** By the table: at all first, so that who may not is told so whether or not there is such a case; then of the case. */
async function allowed(deps: Deps, asking: Asking, { caseId, visitId }: Parameters): Promise<Because> {
  const because = requireRole(asking.asker, asking.act);
  if (caseId) return requireCaseAccess(deps, asking, caseId);
  return visitId ? requireVisitAccess(deps, asking, visitId) : because;
}

type Parameters = { readonly caseId?: CaseId; readonly visitId?: string };

/** A case that was erased is gone for every endpoint but the one that erases, which answers a retry. */
async function unlessErased(deps: Deps, { path }: Endpoint, municipality: MunicipalityId | undefined, params: unknown) {
  if (!municipality || path === paths.erasures.erase || typeof params !== 'object' || params === null) return;
  if ('caseId' in params) await refuseErased(deps, municipality, params.caseId as CaseId);
}

function parsed(part: 'path' | 'query' | 'body', schema: z.ZodType | undefined, input: unknown): object {
  if (!schema) return {};
  const result = schema.safeParse(input);
  if (result.success) return result.data as object;
  if (part === 'path') throw new Problem(404, 'notFound');
  throw asProblem(part, result.error.issues, input);
}

function keyOf(request: Request): CommandId {
  const given = request.get(KEY_HEADER)?.trim();
  if (!given) throw new Problem(400, 'idempotencyKeyMissing', { header: KEY_HEADER });
  if (!z.uuid().safeParse(given).success) throw new Problem(400, 'idempotencyKeyInvalid', { header: KEY_HEADER });
  return given.toLowerCase() as CommandId;
}

async function rehearsalOf({ unscopedDb }: Deps, municipality: MunicipalityId, request: Request) {
  const id = request.get(REHEARSAL_HEADER)?.trim();
  if (!id) return undefined;
  const found = z.uuid().safeParse(id).success ? await findRehearsal(unscopedDb, municipality, id) : undefined;
  if (!found) throw new Problem(404, 'unknownRehearsal');
  return refuseEnded(found);
}

/** The public form says itself which municipality it is meant for; what it says is checked with the rest of it. */
function municipalityNamedIn(body: unknown): MunicipalityId {
  const named = body !== null && typeof body === 'object' && 'municipality' in body ? body.municipality : '';
  return (typeof named === 'string' ? named : '') as MunicipalityId;
}
