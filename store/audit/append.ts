import { type Kysely, sql } from 'kysely';
import type { WallInstant } from '../../domain/clock/whose';
import type { Database } from '../database';
import { canonicalJson } from '../keys/digest';
import type { MasterKeys } from '../keys/master-keys';
import { asArrayText, type ChainedEntry, GENESIS_HASH, hashOf } from './chain';
import { type AuditEntry, referenceOf } from './entry';
import { encryptDetails, type Head, headContent, macOf } from './seal';

/** An entry with the moment at which it was noted. */
export type NotedEntry = AuditEntry & { readonly at: WallInstant };

/**
 * Adds entries to their municipalities' chains, in their order, durable when this returns; all of them or none. Whoever
 * appends to the same chain at the same time waits. Not to be called inside another transaction.
 */
export async function append(db: Kysely<Database>, keys: MasterKeys, entries: readonly NotedEntry[]): Promise<void> {
  const municipalities = [...new Set(entries.map(({ municipality }) => municipality))];
  await db.transaction().execute(async (tx) => {
    // In one order for all, so that no two wait for each other.
    for (const municipality of municipalities.sort()) {
      const own = entries.filter((entry) => entry.municipality === municipality);
      await appendTo(tx, keys, await lockedHead(tx, municipality), own);
    }
  });
}

async function lockedHead(tx: Kysely<Database>, municipality: string): Promise<Head> {
  const { rows } = await sql<Head>`/* audit_head */
    select municipality, seq, hash from audit_heads where municipality = ${municipality} for update`.execute(tx);
  const [head] = rows;
  if (head) return head;
  await tx
    .insertInto('audit_heads')
    .values({ municipality, seq: 0, hash: GENESIS_HASH, seal: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return lockedHead(tx, municipality);
}

async function appendTo(
  tx: Kysely<Database>,
  keys: MasterKeys,
  { municipality, ...head }: Head,
  entries: readonly NotedEntry[],
): Promise<void> {
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const caseIds = [...new Set(entry.caseIds)];
    const chained = chainedEntry(keys, entry, caseIds, seq + 1, hash);
    [seq, hash] = [chained.seq, hashOf(chained)];
    return { ...chained, case_ids: caseIds, hash };
  });
  const seal = macOf(keys, headContent({ municipality, seq, hash }));
  await sql`/* audit_append */
    with added as (
      insert into audit select * from json_populate_recordset(null::audit, ${JSON.stringify(rows)}::json)
    )
    update audit_heads set seq = ${seq}, hash = ${hash}, seal = ${seal} where municipality = ${municipality}`.execute(
    tx,
  );
}

function chainedEntry(
  keys: MasterKeys,
  { municipality, at, who, act, route, outcome, because, details }: NotedEntry,
  caseIds: readonly string[],
  seq: number,
  prev: string,
): ChainedEntry {
  return {
    municipality,
    seq,
    at,
    who: referenceOf(who),
    act,
    route,
    case_ids: asArrayText(caseIds),
    outcome,
    because: because ? canonicalJson(because) : null,
    details: details ? encryptDetails(keys, municipality, seq, canonicalJson(details)) : null,
    prev,
  };
}
