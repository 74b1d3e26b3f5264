import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { StoredEntry } from './walk';

/** How far the numbers of one page reach. */
const PAGE_SPAN = 2_000;

/**
 * A municipality's entries up to a number, in order and in pages, so that nothing is held up while they are read. What
 * stands there twice comes twice.
 */
export async function* entriesInOrder(
  db: Kysely<Database>,
  municipality: string,
  upTo: number,
): AsyncGenerator<readonly StoredEntry[]> {
  let after: number | null = null;
  for (;;) {
    const first = await firstAfter(db, municipality, after, upTo);
    if (first === null) return;
    after = Math.min(upTo, first + PAGE_SPAN - 1);
    const { rows } = await sql<StoredEntry>`
      select municipality, seq, at, who, act, route, case_ids::text as case_ids, outcome, because, details, prev, hash
      from audit where municipality = ${municipality} and seq between ${first} and ${after}
      order by seq, hash`.execute(db);
    yield rows;
  }
}

/** Numbers may have been taken far out of their order: what lies between is passed over. */
async function firstAfter(
  db: Kysely<Database>,
  municipality: string,
  after: number | null,
  upTo: number,
): Promise<number | null> {
  const { rows } = await sql<{ first: number | null }>`
    select min(seq) as first from audit
    where municipality = ${municipality} and seq <= ${upTo} and (${after}::bigint is null or seq > ${after})`.execute(
    db,
  );
  return rows[0]?.first ?? null;
}
