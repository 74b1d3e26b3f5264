import type { Request } from 'express';
import type { CaseId, MunicipalityId } from '../../domain';
import type { AuditEntry } from '../../store/audit/entry';
import type { Deps } from '../deps';
import type { CallerEndpoint, Endpoint, PublicEndpoint } from '../endpoint';
import { auditUnavailable } from '../problems/to-problem';
import type { Answered, Arrived } from './arrived';
import { auditPolicy, outcomeOf } from './audit-policy';
import { type Refused, refusal, refusalsAmong } from './audit-refusals';
import type { Caller } from './caller';
import type { Gate } from './door';
import { subjectOf } from './subject';
import type { Identified } from './who-asks';

/** What is known behind the gate: the cases that the request has named so far, noted also where it is refused. */
export interface Named {
  readonly named: Set<CaseId>;
}

/**
 * Answers once the audit log has durably noted it; refusals are noted too. Throws 503 `auditAway` where it cannot be noted:
 * what was read is not served, and a write is answered at its retry.
 */
export const audited =
  (deps: Needs): Gate<Arrived<CallerEndpoint> & Identified, Named, Answered> =>
  async ({ endpoint, request, caller, found }, next) => {
    const named = new Set<CaseId>(found.caseId ? [found.caseId] : namedByPath(request.params));
    const refused = { endpoint, caller, named } satisfies Refused;
    try {
      const answered = await next({ named });
      await Promise.all(
        [entryOf(endpoint, caller, named, answered), ...refusalsAmong(refused, answered.shown)].map((entry) =>
          note(deps, entry),
        ),
      );
      return answered;
    } catch (error) {
      await note(deps, refusal(refused, error));
      throw error;
    }
  };

/** The same for a form that anyone may send; a form that is refused is not noted, since nobody is known by it. */
export const auditedForm =
  (deps: Needs): Gate<Arrived<PublicEndpoint> & { readonly municipality: MunicipalityId }, object, Answered> =>
  async ({ endpoint, municipality }, next) => {
    const answered = await next({});
    await note(deps, entryOf(endpoint, { municipality, actor: { kind: 'public' } }, new Set(), answered));
    return answered;
  };

type Needs = Pick<Deps, 'audit'>;

/** Resolves once the entry is durable. Throws 503 `auditAway` where it cannot be written. */
export async function note({ audit }: Needs, entry: AuditEntry | undefined): Promise<void> {
  try {
    if (entry) await audit.note(entry);
  } catch (error) {
    throw auditUnavailable(error);
  }
}

function entryOf(
  endpoint: Endpoint,
  { municipality, actor: who }: Pick<Caller, 'municipality' | 'actor'>,
  named: ReadonlySet<CaseId>,
  { because, sent, shown, change }: Answered,
): AuditEntry | undefined {
  const { act, path, method } = endpoint;
  // Its first and its last step are noted as they are taken.
  if ('acrossCases' in endpoint && endpoint.acrossCases && !endpoint.notesChange) return undefined;
  if (auditPolicy[act] === 'never' || shown.nothingDone || who.kind === 'process') return undefined;
  const done = shown.results.filter(({ ok }) => ok).map(({ caseId }) => caseId);
  const caseIds = [...new Set([...named, ...shown.cases, ...done])] as CaseId[];
  if (auditPolicy[act] === 'whereCasesAreShown' && caseIds.length === 0 && !change) return undefined;
  const notesBody = 'notesBody' in endpoint && endpoint.notesBody === true;
  const details = { ...detailsOf(notesBody, sent), ...change };
  return {
    municipality,
    who,
    act,
    route: `${method.toUpperCase()} ${path}`,
    caseIds,
    outcome: outcomeOf({ act, method, notesBody }),
    because,
    ...(Object.keys(details).length > 0 && { details }),
  };
}

/** The request's other parameters, its query, and its body where no event records it. */
function detailsOf(notesBody: boolean, { params, query, body }: Answered['sent']): Record<string, unknown> {
  const { caseId: _inClear, ...others } = { ...(params as object) } as Record<string, unknown>;
  const some = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return {
    ...(some(others) && { params: others }),
    ...(some(query) && { query }),
    ...(notesBody && body !== undefined && { body }),
  };
}

/** The case that the path names, also where nobody has one of that id. */
function namedByPath(params: Request['params']): readonly CaseId[] {
  const subject = subjectOf({ params });
  return subject.kind === 'case' ? [subject.caseId] : [];
}
