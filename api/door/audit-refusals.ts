import type { CaseId } from '../../domain';
import type { AuditEntry, Outcome } from '../../store/audit/entry';
import type { Endpoint, Shown } from '../endpoint';
import { toProblem } from '../problems/to-problem';
import type { Caller } from './caller';

/** Who is refused what, with every case that path, visit or body named. */
export interface Refused {
  readonly endpoint: Pick<Endpoint, 'act' | 'path' | 'method'>;
  readonly caller: Pick<Caller, 'actor' | 'municipality'>;
  readonly named: ReadonlySet<CaseId>;
}

/**
 * The audit entry of a refusal; undefined for problems not audited. Audited are 403 and 404, since a hidden case answers
 * 404, 409 and 422 where they named a case, since they tell what it is like, and the search limit, which has an outcome of
 * its own that auditors can filter by.
 */
export function refusal(refused: Refused, error: unknown): AuditEntry | undefined {
  return entryOf(refused, toProblem(error), [...refused.named]);
}

/** For a bulk request: one entry per problem code, with the cases that it refused. */
export function refusalsAmong(refused: Refused, { results }: Pick<Shown, 'results'>): readonly AuditEntry[] {
  const failed = results.flatMap(({ caseId, problem }) => (problem ? [{ caseId: caseId as CaseId, problem }] : []));
  const reasons = new Map(failed.map(({ problem }) => [problem.code, problem]));
  return [...reasons.values()].flatMap((reason) => {
    const cases = failed.filter(({ problem }) => problem.code === reason.code).map(({ caseId }) => caseId);
    return entryOf(refused, reason, cases) ?? [];
  });
}

function entryOf(
  { endpoint: { act, path, method }, caller: { actor, municipality } }: Refused,
  problem: { readonly status: number; readonly code: string },
  caseIds: readonly CaseId[],
): AuditEntry | undefined {
  const outcome = outcomeOfRefusal(problem, caseIds.length > 0);
  if (!outcome || actor.kind === 'process') return undefined;
  const because = { kind: 'refused', code: problem.code } as const;
  return { municipality, who: actor, act, route: `${method.toUpperCase()} ${path}`, caseIds, outcome, because };
}

function outcomeOfRefusal(
  { status, code }: { readonly status: number; readonly code: string },
  namesCases: boolean,
): Outcome | undefined {
  if (code === 'tooOften') return 'tooOften';
  if ([409, 422].includes(status)) return namesCases ? 'refused' : undefined;
  return [403, 404].includes(status) ? 'refused' : undefined;
}
