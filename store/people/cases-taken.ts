import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** The teams whose leads are asked to give somebody's open cases to others; null for cases of no team. */
export async function teamsOfOpenCases(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  worker: StaffId,
): Promise<readonly (TeamId | null)[]> {
  const { rows } = await sql<{ team: TeamId | null }>`
    select distinct team from cases
    where municipality = ${municipality} and worker_id = ${worker} and status <> 'ended' and rehearsal_id is null
    order by team`.execute(unscopedDb);
  return rows.map(({ team }) => team);
}

/** A case that somebody had when they were deactivated, and who has it now. */
export interface CaseTaken {
  readonly caseId: CaseId;
  readonly number: string;
  readonly workerId: StaffId | null;
}

/** The open cases that were taken from somebody as they were deactivated, as far as the connection sees them. */
export async function casesTakenFrom(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  worker: StaffId,
): Promise<readonly CaseTaken[]> {
  const { rows } = await sql<CaseTaken>`
    select c.case_id as "caseId", c.number, c.worker_id as "workerId" from cases c
    where c.municipality = ${municipality} and c.status <> 'ended' and c.rehearsal_id is null
      and exists (select from case_events e
        where e.case_id = c.case_id and e.type = 'unassigned' and e.event -> 'data' ->> 'from' = ${worker}
          and e.event -> 'data' ->> 'because' = 'deactivated')
    order by c.number`.execute(db);
  return rows;
}
