import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain';
import type { Sight } from '../../domain/access/decide';
import type { Instant } from '../../domain/clock/time';
import type { VisitAlarm, VisitState } from '../../domain/visit/lone-visit';
import { readVisitState } from '../../domain/visit/visit-versions';
import type { Database } from '../database';
import { inSight } from './sight';

/** A lone visit as lists show it. */
export interface VisitRow {
  readonly visitId: string;
  readonly caseId: CaseId | null;
  readonly rehearsalId: string | null;
  readonly workerId: StaffId;
  readonly team: TeamId | null;
  readonly companionIds: readonly StaffId[];
  readonly status: VisitState['status'];
  readonly startedAt: Instant;
  /** From when anybody could watch, where its beginning was told late. */
  readonly watchedFrom: Instant | null;
  readonly expectedEnd: Instant;
  /** The alarm that stands, whether or not someone has taken it. */
  readonly alarm: VisitAlarm | null;
  readonly endedAt: Instant | null;
  readonly version: number;
}

/** Which visits somebody sees. */
export interface VisitsSeen {
  readonly municipality: MunicipalityId;
  readonly rehearsalId?: string | null;
  readonly sight: Sight;
}

/** The condition on `visits` that keeps to what somebody sees, and to these statuses. */
export function openVisits(
  { municipality, rehearsalId, sight }: VisitsSeen,
  status: readonly VisitState['status'][],
): RawBuilder<boolean> {
  const inWorld = rehearsalId ? sql`visits.rehearsal_id = ${rehearsalId}` : sql`visits.rehearsal_id is null`;
  return sql<boolean>`(visits.municipality = ${municipality} and ${inWorld}
    and visits.status in (${sql.join([...status])}) and ${inSight(sight, byVisit)})`;
}

/** The visits under way, asked about or in alarm; whose end was expected first comes first. */
export async function listOpenVisits(
  db: Kysely<Database>,
  of: VisitsSeen & { readonly workerId?: StaffId; readonly status?: readonly VisitState['status'][] },
): Promise<VisitRow[]> {
  const { workerId, status = ['underWay', 'asked', 'alarmed'] } = of;
  let query = db.selectFrom('visits').selectAll().where(openVisits(of, status));
  if (workerId) {
    query = query.where(({ eb, or }) =>
      or([
        eb('worker_id', '=', workerId),
        sql<boolean>`visits.state -> 'companions' @> ${JSON.stringify([workerId])}::jsonb`,
      ]),
    );
  }
  return (await query.orderBy('expected_end').orderBy('visit_id').execute()).map(asVisit);
}

export async function findVisit(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  visitId: string,
): Promise<(VisitRow & { readonly state: VisitState }) | undefined> {
  const row = await db
    .selectFrom('visits')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return row && { ...asVisit(row), state: readVisitState(row.state as object) };
}

/** Visits by their ids; one that is not recorded, or another municipality's, is left out. */
export async function findVisits(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  visitIds: readonly string[],
): Promise<VisitRow[]> {
  if (visitIds.length === 0) return [];
  const query = db.selectFrom('visits').selectAll().where('municipality', '=', municipality);
  return (await query.where('visit_id', 'in', [...visitIds]).execute()).map(asVisit);
}

/** Whose the visits are, and of which case; one that is not recorded, or another municipality's, is left out. */
export async function visitsAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  visitIds: readonly string[],
): Promise<{ visitId: string; caseId: CaseId | null; team: TeamId | null; worker: StaffId }[]> {
  if (visitIds.length === 0) return [];
  const rows = await db
    .selectFrom('visits')
    .select(['visit_id', 'case_id', 'worker_id', sql<TeamId | null>`visits.state ->> 'team'`.as('team')])
    .where('municipality', '=', municipality)
    .where('visit_id', 'in', visitIds)
    .execute();
  return rows.map(({ visit_id, case_id, worker_id, team }) => ({
    visitId: visit_id,
    caseId: case_id as CaseId | null,
    team,
    worker: worker_id as StaffId,
  }));
}

const byVisit = {
  team: sql`visits.state ->> 'team'`,
  worker: sql.ref('visits.worker_id'),
  id: sql.ref('visits.case_id'),
};

function asVisit(row: Selectable<Database['visits']>): VisitRow {
  const { companions = [], team, alarm = null, watchedFrom = null } = readVisitState(row.state as object);
  return {
    visitId: row.visit_id,
    caseId: row.case_id as CaseId | null,
    rehearsalId: row.rehearsal_id,
    workerId: row.worker_id as StaffId,
    team,
    companionIds: companions,
    status: row.status as VisitState['status'],
    startedAt: row.started_at,
    watchedFrom,
    expectedEnd: row.expected_end,
    alarm,
    endedAt: row.ended_at,
    version: row.version,
  };
}
