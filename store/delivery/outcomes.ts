import { type Kysely, sql } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import type { ToldKind } from '../read/notifications';
import { type Page, pageOf, positionOf } from '../read/page';

/** How many letters and digests ended so, in all municipalities together. */
export interface DeliveryCount {
  readonly what: string;
  readonly outcome: string;
  readonly code: string;
  readonly count: number;
}

export async function deliveriesSince(db: Kysely<Database>, since: Instant): Promise<DeliveryCount[]> {
  const { rows } = await sql<DeliveryCount>`
    select what, state as outcome, coalesce(code, '') as code, count(*)::int as count
    from deliveries where settled_at >= ${since} group by what, state, code order by what, state, code`.execute(db);
  return rows;
}

/** Something that could not be told by mail. The code is the mail server's, or `noAddress` or `nobodyTook`. */
export interface GivenUp {
  readonly id: string;
  readonly at: Instant;
  readonly what: 'letter' | 'digest' | 'weekly' | 'offer';
  /** Whose day a digest was of; null: a mail of its own. */
  readonly day: LocalDate | null;
  readonly code: string | null;
  readonly attempts: number;
  readonly recipientId: StaffId | null;
  readonly caseId: string | null;
  readonly visitId: string | null;
  readonly kind: ToldKind | null;
}

export interface GivenUpQuery {
  readonly municipality: MunicipalityId;
  readonly limit?: number;
  readonly cursor?: string;
}

/** How many stand in the list of what was given up for whoever reads it, and so none about a case that is hidden from them. */
export async function countGivenUp(db: Kysely<Database>, municipality: MunicipalityId): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('municipality', '=', municipality)
    .where('state', '=', 'givenUp')
    .executeTakeFirstOrThrow();
  return count;
}

/** What was given up, the newest first. Throws `BadCursor`. */
export async function listGivenUp(db: Kysely<Database>, query: GivenUpQuery): Promise<Page<GivenUp>> {
  const { municipality, limit = 50, cursor } = query;
  const [at, id] = cursor ? positionOf(cursor, 'time', 'uuid') : ['infinity', ''];
  const after = cursor ? sql`and (d.settled_at, d.id::text) < (${at}::timestamptz, ${id}::text)` : sql``;
  const { rows } = await sql<GivenUp>`
    select d.id, d.settled_at as at, d.what, d.local_date as day, d.code, d.attempts, d.person_id as "recipientId",
      coalesce(m.case_id, l.case_id) as "caseId", m.visit_id as "visitId", m.kind
    from deliveries d left join messages m on m.id = d.message_id
      left join offer_links l on l.id = d.offer_link_id
    where d.municipality = ${municipality} and d.state = 'givenUp' ${after}
    order by d.settled_at desc, d.id::text desc limit ${limit + 1}`.execute(db);
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.at, row.id],
  );
}
