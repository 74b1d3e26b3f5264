import type { Request } from 'express';
import { z } from 'zod';
import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import type { Because } from '../../domain/access/because';
import { sightFor } from '../../domain/access/decide';
import { instant } from '../../domain/clock/time';
import { findRehearsal, nowOf } from '../../store/rehearsals';
import { refuseEnded } from '../cases/linking/same-rehearsal';
import type { Deps } from '../deps';
import type { Endpoint, WriteInput } from '../endpoint';
import { asProblem } from '../http/field-problems';
import { languageOf } from '../http/language';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { askerOf } from './asker';
import type { Caller } from './caller';
import { refuseErased } from './erased';
import {
  type AccessRequest,
  requireCaseAccess,
  requireFurtherCaseAccess,
  requireRole,
  requireVisitAccess,
} from './require-access';
import { callerOf } from './who-asks';

export const KEY_HEADER = 'Idempotency-Key';
export const REHEARSAL_HEADER = 'Rehearsal';

/** A request as its handler is given it, with the municipality it is about; a public form has no caller. */
export type ReadRequest = WriteInput<never, never, never> & { readonly municipality: MunicipalityId };

/** What is found out about a request while it is read, for the audit log also where it is refused. */
export interface RequestContext {
  caller?: Caller | undefined;
  /** The body, once it has been validated. */
  body?: object | undefined;
  /** Releases the caller's slot among the requests in flight. */
  releaseSlot?: () => void;
}

/** Authenticates, authorises and validates a request, in that order. Throws the `Problem` of the check that fails. */
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
  await refuseIfErased(deps, endpoint, municipality, params);
  return asked as unknown as ReadRequest;
}

/** Checks the role first, so that a refusal does not tell whether the case exists, and then the case or visit. */
async function allowed(deps: Deps, asking: AccessRequest, { caseId, visitId }: Parameters): Promise<Because> {
  const because = requireRole(asking.asker, asking.act);
  if (caseId) return requireCaseAccess(deps, asking, caseId);
  return visitId ? requireVisitAccess(deps, asking, visitId) : because;
}

type Parameters = { readonly caseId?: CaseId; readonly visitId?: string };

/** Refuses an erased case, except to the endpoint that erases, which must answer a retry. */
async function refuseIfErased(
  deps: Deps,
  { path }: Endpoint,
  municipality: MunicipalityId | undefined,
  params: unknown,
) {
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

/** The municipality that the public form names; the body's schema validates it later. */
function municipalityNamedIn(body: unknown): MunicipalityId {
  const named = body !== null && typeof body === 'object' && 'municipality' in body ? body.municipality : '';
  return (typeof named === 'string' ? named : '') as MunicipalityId;
}
