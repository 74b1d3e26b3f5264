import { type Kysely, sql } from 'kysely';
import { type CaseEvent, type CaseState, evolve, upcast } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import type { Database } from '../database';
import type { LedgerEntry } from './ledger';

/** When a case came into a phase. */
interface PhaseBegun {
  readonly phase: string;
  readonly on: string;
}

/**
 * Erases a case in one transaction: its key, who the citizen is and what they are found by, who was worried, every message
 * and every link about it, and every sealed text in its events, which stand there as null from now on. Left are codes and moments without
 * anyone, so that the record still folds, and its number and the dates of its phases. Erased twice is erased once.
 * Answers false where this store has no such case.
 */
export async function eraseCase(
  db: Kysely<Database>,
  { caseId, municipality, approvedBy, at }: LedgerEntry,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const known = tx.selectFrom('case_keys').select('municipality').where('case_id', '=', caseId);
    if ((await known.executeTakeFirst())?.municipality !== municipality) return false;
    const row = await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirst();
    await tx
      .insertInto('erasures')
      .values({
        case_id: caseId,
        municipality,
        number: row?.number ?? '',
        standard_id: row?.standard_id ?? null,
        ground: row?.ground ?? null,
        referred_at: row?.referred_at ?? null,
        ended_at: row?.ended_at ?? null,
        phases: JSON.stringify(await phasesOf(tx, caseId)),
        approved_by: approvedBy,
        erased_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const destroyed = tx.updateTable('case_keys').set({ wrapped: null, destroyed_at: at });
    await destroyed.where('case_id', '=', caseId).where('destroyed_at', 'is', null).execute();
    for (const table of ['identities', 'referrers', 'attention', 'offer_links'] as const) {
      await tx.deleteFrom(table).where('case_id', '=', caseId).execute();
    }
    await forgetMessages(tx, caseId);
    await forgetTexts(tx, caseId);
    await tx.deleteFrom('stopped_recordings').where('id', '=', caseId).execute();
    return true;
  });
}

/** Erases again what the ledger says, in a store that was filled from a backup. Answers how many cases that were there. */
export async function eraseAgain(db: Kysely<Database>, entries: readonly LedgerEntry[]): Promise<number> {
  let erased = 0;
  for (const entry of entries) if (await eraseCase(db, entry)) erased += 1;
  return erased;
}

/** What the keys of a backup say was erased: a key that is destroyed tells of it, also where the data are older. */
export async function erasedByKeys(db: Kysely<Database>): Promise<LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select case_id as "caseId", municipality, 'process' as "approvedBy", destroyed_at as at from case_keys
    where destroyed_at is not null`.execute(db);
  return rows;
}

async function forgetMessages(tx: Kysely<Database>, caseId: string): Promise<void> {
  await tx.deleteFrom('told').where('case_id', '=', caseId).execute();
  await tx.deleteFrom('messages').where('case_id', '=', caseId).execute();
}

const SEALED = '"s1\\.[A-Za-z0-9_-]+"';

/** A sealed text is always a whole value, so that null in its place leaves the event what it was. */
async function forgetTexts(tx: Kysely<Database>, caseId: string): Promise<void> {
  const without = sql<string>`regexp_replace(event::text, ${SEALED}, 'null', 'g')::jsonb`;
  await tx.updateTable('case_events').set({ event: without }).where('case_id', '=', caseId).execute();
  const visits = tx.selectFrom('visits').select('visit_id').where('case_id', '=', caseId);
  await tx.updateTable('visit_events').set({ event: without }).where('visit_id', 'in', visits).execute();
  await tx.updateTable('retention_decisions').set({ words: '' }).where('case_id', '=', caseId).execute();
  await tx.updateTable('glass_breakings').set({ reason: '' }).where('case_id', '=', caseId).execute();
  await tx
    .updateTable('restrictions')
    .set({ reason: '', lifted_because: null })
    .where('case_id', '=', caseId)
    .execute();
}

async function phasesOf(tx: Kysely<Database>, caseId: string): Promise<PhaseBegun[]> {
  const events = await tx
    .selectFrom('case_events')
    .select('event')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  const phases: PhaseBegun[] = [];
  let state: CaseState | undefined;
  for (const { event } of events) {
    const happened = upcast(event as CaseEvent);
    state = evolve(state, happened);
    const { phase } = state;
    if (phase && phases[phases.length - 1]?.phase !== phase) phases.push({ phase, on: localDateOf(happened.at) });
  }
  return phases;
}
