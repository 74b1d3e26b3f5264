import { type Kysely, sql } from 'kysely';
import type { Placed } from '../../domain/access/decide';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** Where a case stands, as far as rights go. `recorded`: false in its first moments, when nothing has it yet but its workflow. */
export type PlacedCase = Placed & { readonly recorded: boolean; readonly rehearsalId: string | null };

/** Asked without row security, never on a caller's own connection: those kept out are just whom it is asked for. */
export async function placedCase(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<PlacedCase> {
  const [placed] = (await placedCases(unscopedDb, municipality, [caseId])).values();
  if (!placed) throw new RangeError('one row was asked for, and none came');
  return placed;
}

/** The same of many at once, by id; each is there. */
export async function placedCases(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, PlacedCase>> {
  const { rows } = await sql<Row>`
    select asked.id, ${placeColumns}
    from unnest(${[...new Set(caseIds)]}::uuid[]) as asked (id)
      cross join (select ${municipality} as municipality) as who
      ${placeJoins}`.execute(unscopedDb);
  return new Map(rows.map((row) => [row.id, asPlaced(row)]));
}

/** Where the case `asked.id` of the municipality `who.municipality` stands, of a statement that joins `placeJoins`. */
export const placeColumns = sql`
  c.case_id is not null as recorded, c.rehearsal_id as rehearsal, c.team, c.worker_id as worker, coalesce(c.second_worker_ids, '{}') as seconds,
  r.id is not null as restricted,
  array(select n.staff_id from restricted_to n where n.case_id = asked.id) as named,
  array(select g.staff_id from glass_breakings g where g.case_id = asked.id and g.until > now()) as broken`;

export const placeJoins = sql`
  left join cases c on c.case_id = asked.id and c.municipality = who.municipality
  left join restrictions r on r.case_id = asked.id and r.lifted_at is null`;

export function asPlaced({
  recorded,
  rehearsal,
  team,
  worker,
  seconds,
  restricted,
  named,
  broken,
}: PlaceRow): PlacedCase {
  return {
    recorded,
    rehearsalId: rehearsal,
    team,
    workers: worker ? [worker, ...seconds] : seconds,
    restricted: restricted ? { named, emergencyAccessOf: broken } : null,
  };
}

type Row = PlaceRow & { readonly id: CaseId };

export type PlaceRow = {
  readonly recorded: boolean;
  readonly rehearsal: string | null;
  readonly team: Placed['team'];
  readonly worker: Placed['workers'][number] | null;
  readonly seconds: Placed['workers'];
  readonly restricted: boolean;
  readonly named: Placed['workers'];
  readonly broken: Placed['workers'];
};
