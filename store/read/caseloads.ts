import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { MunicipalityId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** What one worker has on their hands. Silent: nobody has spoken with the citizen since before the moment asked about. */
export interface Caseload {
  readonly workerId: string;
  readonly openCases: number;
  readonly overdue: number;
  readonly due: number;
  readonly silent: number;
}

/** The caseload of everybody who has a case in these teams. */
export async function caseloads(
  db: Kysely<Database>,
  of: {
    municipality: MunicipalityId;
    rehearsalId: string | null;
    teams: readonly TeamId[];
    now: Instant;
    silentBefore: Instant;
  },
): Promise<Caseload[]> {
  const { municipality, rehearsalId, teams, now, silentBefore } = of;
  const inScope = rehearsalId ? sql`c.rehearsal_id = ${rehearsalId}` : sql`c.rehearsal_id is null`;
  const asked = sql`from attention a where a.case_id = c.case_id and a.audience = 'worker' and a.shows_from <= ${now}`;
  const { rows } = await sql<Caseload>`
    select c.worker_id as "workerId",
      count(*)::int as "openCases",
      coalesce(sum((select count(*) ${asked} and a.overdue_from <= ${now})), 0)::int as overdue,
      coalesce(sum((select count(*) ${asked} and (a.overdue_from is null or a.overdue_from > ${now}))), 0)::int as due,
      count(*) filter (where c.silent_since < ${silentBefore})::int as silent
    from cases c
    where c.municipality = ${municipality} and ${inScope} and c.status <> 'ended' and c.worker_id is not null
      and c.team = any(${[...teams]}::text[])
    group by c.worker_id order by c.worker_id`.execute(db);
  return rows;
}
