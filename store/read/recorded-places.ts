import { type Kysely, sql } from 'kysely';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';
import type { RecordedNotice } from '../recorded';
import { asPlaced, type PlacedCase, type PlaceRow, placeColumns, placeJoins } from './placed';

/** Where the case of a notice stands now, or the visit with its case. */
export interface RecordedPlace {
  /** The id that the notice has. */
  readonly id: string;
  readonly municipality: MunicipalityId;
  /** The case itself, or the visit's where it has one. */
  readonly place: PlacedCase;
  readonly visit:
    | {
        readonly team: TeamId | null;
        readonly worker: StaffId;
        readonly companions: readonly StaffId[];
        readonly rehearsalId: string | null;
      }
    | undefined;
}

/** Without row security, since it is asked once for all who listen: what each of them may be told is decided of it. */
export async function recordedPlaces(
  unscopedDb: Kysely<Database>,
  notices: readonly Pick<RecordedNotice, 'id' | 'municipality'>[],
): Promise<readonly RecordedPlace[]> {
  const named = [...new Map(notices.map((notice) => [notice.id, notice])).values()];
  const { rows } = await sql<Row>`/* recorded_places */
    select noticed.id as subject, noticed.municipality, ${placeColumns},
      v.worker_id as "visitWorker", v.state ->> 'team' as "visitTeam", v.state -> 'companions' as "visitCompanions", v.rehearsal_id as "visitRehearsal"
    from unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ municipality }) => municipality)}::text[]) as noticed (id, municipality)
      cross join lateral (select noticed.municipality) as who
      left join visits v on v.visit_id = noticed.id and v.municipality = who.municipality
      cross join lateral (select case when v.visit_id is null then noticed.id else v.case_id end as id) as asked
      ${placeJoins}`.execute(unscopedDb);
  return rows.map((row) => ({
    id: row.subject,
    municipality: row.municipality,
    place: asPlaced(row),
    visit: row.visitWorker
      ? {
          worker: row.visitWorker,
          companions: row.visitCompanions ?? [],
          team: row.visitTeam,
          rehearsalId: row.visitRehearsal,
        }
      : undefined,
  }));
}

type Row = PlaceRow & {
  readonly subject: string;
  readonly municipality: MunicipalityId;
  readonly visitWorker: StaffId | null;
  readonly visitTeam: TeamId | null;
  readonly visitCompanions: readonly StaffId[] | null;
  readonly visitRehearsal: string | null;
};
