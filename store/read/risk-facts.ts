import { type Kysely, sql } from 'kysely';
import type { ChildConcern, Crisis, Incident, PairRule } from '../../domain/case/care-facts';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** What a case's risks are read from, without the rest of its state. */
export interface RiskFacts {
  readonly pairRule: PairRule | null;
  readonly crisis: Crisis | null;
  readonly incidents: readonly Incident[];
  readonly childConcerns: readonly ChildConcern[];
}

/** The risk facts of several cases, as of their last recording; those that are not there are left out. */
export async function riskFactsOf(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, RiskFacts>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<RiskFacts & { readonly caseId: CaseId }>`
    select cases.case_id as "caseId", facts."pairRule", facts.crisis, coalesce(facts.incidents, '[]') as incidents,
      coalesce(facts."childConcerns", '[]') as "childConcerns"
    from cases cross join lateral jsonb_to_record(cases.state) as facts
      ("pairRule" jsonb, crisis jsonb, incidents jsonb, "childConcerns" jsonb)
    where cases.municipality = ${municipality} and cases.case_id = any(${[...caseIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ caseId, ...facts }) => [caseId, facts]));
}
