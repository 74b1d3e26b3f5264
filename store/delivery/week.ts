import { type Kysely, sql } from 'kysely';
import type { Status } from '../../domain/case/status';
import { type Instant, plusLocalDays } from '../../domain/clock/time';
import type { MunicipalityId, TeamId } from '../../domain/ids';
import type { Database } from '../database';

/** How the cases of some teams stand, and how many began and ended in the seven days before. */
export interface TeamsWeek {
  readonly cases: Readonly<Partial<Record<Exclude<Status, 'ended'>, number>>>;
  readonly begun: number;
  readonly ended: number;
}

export async function teamsWeek(
  db: Kysely<Database>,
  { municipality, teams, now }: { municipality: MunicipalityId; teams: readonly TeamId[]; now: Instant },
): Promise<TeamsWeek> {
  const since = plusLocalDays(now, -7);
  const { rows } = await sql<{ status: Status; count: number; begun: number; ended: number }>`
    select status, count(*)::int as count,
      count(*) filter (where started_at between ${since} and ${now})::int as begun,
      count(*) filter (where ended_at between ${since} and ${now})::int as ended
    from cases
    where municipality = ${municipality} and rehearsal_id is null and team = any(${[...teams]}::text[])
      and (status <> 'ended' or ended_at >= ${since})
    group by status`.execute(db);
  const sum = (of: 'begun' | 'ended') => rows.reduce((total, row) => total + row[of], 0);
  const standing = rows.filter(({ status }) => status !== 'ended').map(({ status, count }) => [status, count]);
  return { cases: Object.fromEntries(standing), begun: sum('begun'), ended: sum('ended') };
}
