import type { Request } from 'express';
import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain';
import type { AuditEntry, Outcome } from '../../store/audit/entry';
import type { Deps } from '../deps';
import type { Endpoint } from '../endpoint';
import { Problem } from '../problems/problem';
import type { Caller } from './caller';
import { caseOfVisit, failedIn } from './cases-shown';
import type { RequestContext } from './read-request';

type About = Pick<Endpoint, 'act' | 'path' | 'method'>;
type Asker = { readonly actor: Caller['actor']; readonly municipality: MunicipalityId };

/** The audit entry of a refusal, with every case that path, visit or body named; undefined for problems not audited. */
export async function refusalIn(
  deps: Pick<Deps, 'unscopedDb'>,
  endpoint: Endpoint,
  request: Pick<Request, 'params'>,
  { caller, body }: RequestContext,
  error: unknown,
): Promise<AuditEntry | undefined> {
  const refusal = caller && refusalOf(endpoint, request, caller, error);
  if (!refusal) return undefined;
  const visit = z.uuid().safeParse(request.params.visitId);
  const visited = visit.success && (await caseOfVisit(deps.unscopedDb, refusal.municipality, visit.data.toLowerCase()));
  const further = body === undefined ? [] : (endpoint.alsoAbout?.(body as never) ?? []);
  return { ...refusal, caseIds: [...refusal.caseIds, ...(visited ? [visited] : []), ...further] };
}

/**
 * Audits 403 and 404, since a hidden case answers 404, and the search limit, which has an outcome of its own that auditors
 * can filter by.
 */
export function refusalOf(
  about: About,
  { params }: Pick<Request, 'params'>,
  asker: Asker,
  error: unknown,
): AuditEntry | undefined {
  if (!(error instanceof Problem)) return undefined;
  const { caseId } = params;
  return entryOf(about, asker, error, typeof caseId === 'string' ? [caseId.toLowerCase() as CaseId] : []);
}

/** For a bulk request: one entry per problem code, with the cases that it refused. */
export function refusalsAmong(about: About, { caller }: RequestContext, answer: unknown): readonly AuditEntry[] {
  if (!caller) return [];
  const failed = failedIn(answer);
  const reasons = new Map(failed.map(({ problem }) => [problem.code, problem]));
  return [...reasons.values()].flatMap((reason) => {
    const refused = failed.filter(({ problem }) => problem.code === reason.code).map(({ caseId }) => caseId);
    const entry = entryOf(about, caller, reason, refused);
    return entry ? [entry] : [];
  });
}

function entryOf(
  { act, path, method }: About,
  { actor, municipality }: Asker,
  problem: { readonly status: number; readonly code: string },
  caseIds: readonly CaseId[],
): AuditEntry | undefined {
  const outcome = outcomeOfRefusal(problem);
  if (!outcome || actor.kind === 'process') return undefined;
  const because = { kind: 'refused', code: problem.code } as const;
  return { municipality, who: actor, act, route: `${method.toUpperCase()} ${path}`, caseIds, outcome, because };
}

function outcomeOfRefusal({ status, code }: { readonly status: number; readonly code: string }): Outcome | undefined {
  if (code === 'tooOften') return 'tooOften';
  return [403, 404].includes(status) ? 'refused' : undefined;
}
