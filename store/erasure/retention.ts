import { type Kysely, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import { type Instant, type LocalDate, localDateOf } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { hiddenCases } from '../read/hidden-cases';
import { columnsOf, inSight } from '../read/sight';

/** A case whose retention is over, or what is decided of it. */
export interface RetentionOver {
  readonly caseId: CaseId;
  readonly number: string;
  readonly ground: string | null;
  readonly endedAt: Instant;
  readonly handedOver: boolean;
}

/** From when on a case that ended at a moment is kept no longer: the local day, that many years later. */
export function retentionEnd(endedAt: Instant, years: number): LocalDate {
  const [year = '', month, day] = localDateOf(endedAt).split('-');
  const later = `${Number(year) + years}-${month}-${day}`;
  return (month === '02' && day === '29' ? `${Number(year) + years}-03-01` : later) as LocalDate;
}

/**
 * The real cases that ended and whose retention is over, the longest over first: by the settings of today, whatever held when
 * they ended. Not those put off until later, and not those linked, either way and by however many links, to a case that
 * goes on or ended later than that: one citizen's cases go together. `db` must see every case of the municipality, since a
 * case that somebody may not see holds the others back all the same; of cases hidden from `within` none is answered.
 */
export async function retentionOver(
  db: Kysely<Database>,
  of: {
    municipality: MunicipalityId;
    years: number;
    now: WallInstant;
    sight?: Sight;
    within?: Kysely<Database>;
  },
): Promise<RetentionOver[]> {
  const { municipality, sight, within, years } = of;
  const today = localDateOf(of.now);
  const seen = sight ? inSight(sight, columnsOf('c')) : sql`true`;
  const isOver = (cases: string) =>
    sql`(${sql.ref(`${cases}.ended_at`)} at time zone 'Europe/Copenhagen')::date + make_interval(years => ${years}::int) <= ${today}::date`;
  const { rows } = await sql<RetentionOver>`
    with outward as materialized (
      select case_id as one, unnest(linked_case_ids)::uuid as other from cases
      where municipality = ${municipality} and linked_case_ids <> '{}'),
    links as materialized (select one, other from outward union select other, one from outward)
    select c.case_id as "caseId", c.number, c.ground, c.ended_at as "endedAt",
      exists (select from retention_decisions d where d.case_id = c.case_id and d.kind = 'handedOver') as "handedOver"
    from cases c
    where c.municipality = ${municipality} and c.status = 'ended' and c.rehearsal_id is null and ${isOver('c')} and ${seen}
      and not exists (select from erasures e where e.case_id = c.case_id)
      and not exists (select from retention_decisions d
        where d.case_id = c.case_id and d.kind = 'putOff' and d.until > ${today}::date)
      and not exists (
        with recursive theirs(id) as (select c.case_id union select other from theirs join links on one = id)
        select from theirs join cases o on o.case_id = theirs.id where o.status <> 'ended' or not ${isOver('o')})
    order by c.ended_at, c.case_id`.execute(db);
  if (!within || rows.length === 0) return rows;
  const hidden = await hiddenCases(within);
  return rows.filter(({ caseId }) => !hidden.has(caseId));
}

export interface RetentionDecision {
  readonly id: string;
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly kind: 'putOff' | 'handedOver';
  /** Of what is put off. */
  readonly until?: LocalDate;
  /** Why, or where the archive has it: sealed with the case's key. */
  readonly words: string;
  readonly by: string;
  readonly at: WallInstant;
}

/** Keeps a decision; the same one twice is one. */
export async function keepDecision(db: Kysely<Database>, decision: RetentionDecision): Promise<void> {
  const { id, caseId, municipality, kind, until = null, words, by, at } = decision;
  await db
    .insertInto('retention_decisions')
    .values({ id, case_id: caseId, municipality, kind, until, words, decided_by: by, decided_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A case that is kept for longer than its retention. */
export interface PutOff {
  readonly caseId: CaseId;
  readonly number: string;
  readonly until: LocalDate;
  /** Why, sealed with the case's key. */
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

/** The cases that are put off on a day, whoever reads them within reach; each by its latest day, the soonest first. */
export async function listPutOff(
  db: Kysely<Database>,
  { municipality, sight, now }: { municipality: MunicipalityId; sight: Sight; now: WallInstant },
): Promise<PutOff[]> {
  const { rows } = await sql<PutOff>`
    select * from (
      select distinct on (d.case_id) d.case_id as "caseId", c.number, d.until, d.words, d.decided_by as "by", d.decided_at as "at"
      from retention_decisions d join cases c on c.case_id = d.case_id
      where d.municipality = ${municipality} and d.kind = 'putOff' and d.until > ${localDateOf(now)}::date
        and ${inSight(sight, columnsOf('c'))} and not exists (select from erasures e where e.case_id = d.case_id)
      order by d.case_id, d.until desc, d.decided_at desc) as latest
    order by until, number`.execute(db);
  return rows;
}

/** What is left of an erased case. */
export async function findErasure(db: Kysely<Database>, municipality: MunicipalityId, caseId: CaseId) {
  const query = db.selectFrom('erasures').selectAll().where('case_id', '=', caseId);
  return query.where('municipality', '=', municipality).executeTakeFirst();
}

/** Those of the cases that were erased. */
export async function erasedAmong(db: Kysely<Database>, caseIds: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db.selectFrom('erasures').select('case_id').where('case_id', 'in', caseIds).execute();
  return new Set(rows.map(({ case_id }) => case_id as CaseId));
}

/** All that was erased, the latest first. */
export async function listErasures(db: Kysely<Database>, municipality: MunicipalityId) {
  const query = db.selectFrom('erasures').selectAll().where('municipality', '=', municipality);
  return query.orderBy('erased_at', 'desc').limit(1_000).execute();
}
