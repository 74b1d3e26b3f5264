import type { Insertable, Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { StaffId } from '../../domain/ids';
import type { Database } from '../database';
import type { Claimed } from './claim';

/** One thing that a letter or digest told, for the record of who was told what. */
export interface ToldItem {
  readonly caseId: string | null;
  readonly visitId: string | null;
  readonly cause: string;
  readonly kind: string;
  readonly step: string;
}

export interface Sent {
  readonly at: Instant;
  /** Whom it went to; null: the fallback address. */
  readonly to: StaffId | null;
  readonly told: readonly ToldItem[];
  /** The messages that need not be told again. */
  readonly messages: readonly string[];
}

/**
 * The mail server has taken it: the delivery, its messages and the record of who was told, in one transaction. Nothing
 * where the claim was lost meanwhile: whoever has it now notes it.
 */
export async function noteSent(db: Kysely<Database>, claimed: Claimed, sent: Sent): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const settled = await settle(tx, claimed, { state: 'sent', code: null, person_id: sent.to, settled_at: sent.at });
    if (!settled) return;
    if (sent.messages.length > 0) {
      await tx
        .updateTable('messages')
        .set({ delivered_at: sent.at })
        .where('id', 'in', [...sent.messages])
        .where('delivered_at', 'is', null)
        .execute();
    }
    const told = sent.told.map((one) => toldRow(claimed, sent, one));
    if (told.length > 0) await tx.insertInto('told').values(told).execute();
  });
}

function toldRow(claimed: Claimed, { at, to }: Sent, one: ToldItem): Insertable<Database['told']> {
  return {
    delivery_id: claimed.id,
    sent_as: claimed.what === 'offer' ? null : claimed.what,
    municipality: claimed.municipality,
    case_id: one.caseId,
    visit_id: one.visitId,
    cause: one.cause,
    kind: one.kind,
    step: one.step,
    recipient_id: to,
    on_call: claimed.what === 'letter' && claimed.onCall ? claimed.onCall : null,
    at,
  };
}

/** It need not be sent any more, and why. */
export async function noteDropped(db: Kysely<Database>, claimed: Claimed, code: string, at: Instant): Promise<void> {
  await settle(db, claimed, { state: 'dropped', code, settled_at: at });
}

/** It cannot be sent: it stands in the list of what was given up, with whom it was for. */
export async function noteGivenUp(
  db: Kysely<Database>,
  claimed: Claimed,
  { code, to, at }: { code: string; to: StaffId | null; at: Instant },
): Promise<void> {
  await settle(db, claimed, { state: 'givenUp', code, person_id: to, settled_at: at });
}

/** Tried again later, and why. */
export async function postpone(
  db: Kysely<Database>,
  claimed: Claimed,
  { until, code, to }: { until: Instant; code: string; to: StaffId | null },
): Promise<void> {
  await settle(db, claimed, { due_at: until, code, person_id: to, claim: null, claimed_until: null });
}

/** Left as it was, for now or until a moment: not this mail is at fault, so the attempt does not count. */
export async function release(
  db: Kysely<Database>,
  claimed: Claimed,
  { code, until }: { code?: string; until?: Instant },
): Promise<void> {
  const attempts = claimed.attempts - 1;
  await settle(db, claimed, {
    attempts,
    claim: null,
    claimed_until: null,
    ...(attempts === 0 && { first_tried_at: null }),
    ...(code && { code }),
    ...(until && { due_at: until }),
  });
}

type Change = Partial<Insertable<Database['deliveries']>>;

async function settle(db: Kysely<Database>, { id, claim }: Claimed, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set(change)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
