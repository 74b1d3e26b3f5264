import type { Request } from 'express';
import type { CaseId } from '../../domain';
import type { AuditEntry } from '../../store/audit/entry';
import type { Deps } from '../deps';
import type { Endpoint } from '../endpoint';
import { auditUnavailable } from '../problems/to-problem';
import { auditPolicy, outcomeOf } from './audit-policy';
import { refusalIn, refusalsAmong } from './audit-refusals';
import { caseOfVisit, casesIn, nothingSucceeded } from './cases-shown';
import type { ReadRequest, RequestContext } from './read-request';

/**
 * Does the work of a request and answers once the audit log has durably noted it; refusals of authenticated callers are
 * noted too. Throws 503 `auditAway` where it cannot be noted: what was read is not served, and a write is answered at its
 * retry.
 */
export async function withAudit(
  deps: Deps,
  endpoint: Endpoint,
  request: Request,
  context: RequestContext,
  work: () => Promise<{ readonly asked: ReadRequest; readonly answer: unknown }>,
): Promise<unknown> {
  try {
    const { asked, answer } = await work();
    const done = await entryOf(deps, endpoint, asked, answer);
    const entries = [done, ...refusalsAmong(endpoint, context, answer)];
    await Promise.all(entries.map((entry) => note(deps, entry)));
    return answer;
  } catch (error) {
    await note(deps, await refusalIn(deps, endpoint, request, context, error));
    throw error;
  }
}

/** Resolves once the entry is durable. Throws 503 `auditAway` where it cannot be written. */
export async function note({ audit }: Pick<Deps, 'audit'>, entry: AuditEntry | undefined): Promise<void> {
  try {
    if (entry) await audit.note(entry);
  } catch (error) {
    throw auditUnavailable(error);
  }
}

async function entryOf(
  deps: Deps,
  endpoint: Endpoint,
  asked: ReadRequest,
  answer: unknown,
): Promise<AuditEntry | undefined> {
  const { act, path: route, method, alsoAbout } = endpoint;
  const { caller, municipality, because } = asked;
  if (auditPolicy[act] === 'never' || nothingSucceeded(answer)) return undefined;
  const caseIds = [
    ...(await casesAskedFor(deps, asked)),
    ...(alsoAbout?.(asked.body) ?? []),
    ...casesIn(asked.body),
    ...casesIn(answer),
  ];
  if (auditPolicy[act] === 'whereCasesAreShown' && caseIds.length === 0) return undefined;
  const who = caller?.actor ?? ({ kind: 'public' } as const);
  if (who.kind === 'process') return undefined;
  const details = detailsOf(endpoint, asked);
  return {
    municipality,
    who,
    act,
    route: `${method.toUpperCase()} ${route}`,
    caseIds,
    outcome: outcomeOf(endpoint),
    because,
    ...(Object.keys(details).length > 0 && { details }),
  };
}

/** The cases that path and query name, and the case of a visit that the path names. */
async function casesAskedFor(
  { unscopedDb }: Deps,
  { municipality, params, query }: ReadRequest,
): Promise<readonly CaseId[]> {
  const { caseId, visitId } = params as { caseId?: CaseId; visitId?: string };
  const { case: about } = query as { case?: CaseId };
  const named = [caseId, about, visitId && (await caseOfVisit(unscopedDb, municipality, visitId))];
  return named.filter((id): id is CaseId => typeof id === 'string');
}

/** The request's other parameters, its query, and its body where no event records it. */
function detailsOf({ notesBody }: Endpoint, { params, query, body }: ReadRequest): Record<string, unknown> {
  const { caseId: _inClear, ...others } = params as Record<string, unknown>;
  const some = (value: object | undefined): boolean => value !== undefined && Object.keys(value).length > 0;
  return {
    ...(some(others) && { params: others }),
    ...(some(query) && { query }),
    ...(notesBody && body !== undefined && { body }),
  };
}
