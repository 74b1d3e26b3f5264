import type { Request } from 'express';
import type { CaseId, MunicipalityId } from '../../domain';
import type { AuditEntry, Outcome } from '../../store/audit/entry';
import type { Deps } from '../deps';
import type { Endpoint } from '../http/endpoint';
import { Problem } from '../http/problem';
import type { Known, ReadRequest } from '../http/read-request';
import { auditAway } from '../http/to-problem';
import type { Caller } from '../identity/caller';
import { casesIn } from './cases-shown';
import { noted, outcomeOf } from './what-is-noted';

/**
 * Does the work of a request, and answers only when the audit log has durably noted it; who is known and is refused is
 * noted too. Throws `auditAway` where it cannot be noted: what was read is then not served, and what was written is
 * answered when it is sent again.
 */
export async function audited(
  deps: Deps,
  endpoint: Endpoint,
  request: Request,
  known: Known,
  work: () => Promise<{ readonly asked: ReadRequest; readonly answer: unknown }>,
): Promise<unknown> {
  try {
    const { asked, answer } = await work();
    await note(deps, await entryOf(deps, endpoint, asked, answer));
    return answer;
  } catch (error) {
    if (known.caller) await note(deps, refusalOf(endpoint, request, known.caller, error));
    throw error;
  }
}

/** Settles once it is durably noted. Throws `auditAway` where it cannot be. */
export async function note({ audit }: Pick<Deps, 'audit'>, entry: AuditEntry | undefined): Promise<void> {
  try {
    if (entry) await audit.note(entry);
  } catch (error) {
    throw auditAway(error);
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
  if (noted[act] === 'never') return undefined;
  const caseIds = [
    ...(await casesAskedFor(deps, asked)),
    ...(alsoAbout?.(asked.body) ?? []),
    ...casesIn(asked.body),
    ...casesIn(answer),
  ];
  if (noted[act] === 'whereCasesAreShown' && caseIds.length === 0) return undefined;
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

/** The case that the address names, or the one to which the visit belongs that it names. */
async function casesAskedFor({ house }: Deps, { params, query }: ReadRequest): Promise<readonly CaseId[]> {
  const { caseId, visitId } = params as { caseId?: CaseId; visitId?: string };
  const { case: about } = query as { case?: CaseId };
  const visits = visitId
    ? await house.selectFrom('visits').select('case_id').where('visit_id', '=', visitId).execute()
    : [];
  const named = [caseId, about, ...visits.map(({ case_id }) => case_id)];
  return named.filter((id): id is CaseId => typeof id === 'string');
}

/** What was asked for beyond the case itself. Of what was written the record itself tells; what was asked, and why, only this. */
function detailsOf({ notesBody }: Endpoint, { params, query, body }: ReadRequest): Record<string, unknown> {
  const { caseId: _inClear, ...others } = params as Record<string, unknown>;
  const some = (value: object | undefined): boolean => value !== undefined && Object.keys(value).length > 0;
  return {
    ...(some(others) && { params: others }),
    ...(some(query) && { query }),
    ...(notesBody && body !== undefined && { body }),
  };
}

/**
 * Who may not is noted, and who asks for what is not there: to them a hidden case is as absent as any. Who searches
 * without end has an outcome of its own, which an auditor can ask for.
 */
export function refusalOf(
  { act, path, method }: Pick<Endpoint, 'act' | 'path' | 'method'>,
  { params }: Pick<Request, 'params'>,
  { actor, municipality }: { readonly actor: Caller['actor']; readonly municipality: MunicipalityId },
  error: unknown,
): AuditEntry | undefined {
  const outcome = error instanceof Problem ? outcomeOfRefusal(error) : undefined;
  if (!(error instanceof Problem) || !outcome || actor.kind === 'process') return undefined;
  const { caseId } = params;
  return {
    municipality,
    who: actor,
    act,
    route: `${method.toUpperCase()} ${path}`,
    caseIds: typeof caseId === 'string' ? [caseId.toLowerCase() as CaseId] : [],
    outcome,
    because: { kind: 'refused', code: error.code },
  };
}

function outcomeOfRefusal({ status, code }: Problem): Outcome | undefined {
  if (code === 'tooOften') return 'tooOften';
  return [403, 404].includes(status) ? 'refused' : undefined;
}
