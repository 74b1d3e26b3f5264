import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';

/** The columns of a row by which it is seen. `id`: the case's, of which someone may be a second worker. */
export interface SeenBy {
  readonly team: RawBuilder<unknown>;
  readonly worker: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
}

/** A table with a case's own columns. */
export const columnsOf = (table: string): SeenBy => ({
  team: sql.ref(`${table}.team`),
  worker: sql.ref(`${table}.worker_id`),
  id: sql.ref(`${table}.case_id`),
});

/** The condition that keeps a list to what its reader may see; what is restricted the database leaves out by itself. */
export function inSight(sight: Sight, { team, worker, id }: SeenBy = columnsOf('cases')): RawBuilder<boolean> {
  if (sight.kind === 'all') return sql<boolean>`true`;
  const workers = [...sight.workers];
  const teamless = sight.withoutTeam ? sql`or ${team} is null` : sql``;
  return sql<boolean>`(${team} = any(${[...sight.teams]}::text[]) ${teamless}
    or ${worker} = any(${workers}::text[])
    or ${id} = any(array(select cases_seconded(w) from unnest(${workers}::text[]) as w)))`;
}
