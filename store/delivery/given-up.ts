import type { Insertable, Kysely } from 'kysely';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { CommandId, MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { isMailOn } from './mail-service';

/** Why something that could not be told by mail is left at that. */
export const setAsideReasons = ['toldAnotherWay', 'noLongerNeeded', 'wrongRecipient'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** A team lead's word on one thing that was given up, under the key of the request that carried it. */
export interface Decision {
  readonly municipality: MunicipalityId;
  readonly id: string;
  readonly by: StaffId;
  readonly at: Instant;
  readonly key: CommandId;
}

/** Why it cannot be decided: not there, decided or withdrawn already, a digest of another day, or no mail at all. */
export type NotDecided = 'unknownDelivery' | 'deliverySettled' | 'digestOver' | 'mailOff';

/**
 * Sends it again at the next run, as if it had never been tried; whether it still matters is looked at then. A digest is
 * sent on its own day only. Undefined where it is done, now or by this same key before.
 */
export async function sendAgain(db: Kysely<Database>, decision: Decision): Promise<NotDecided | undefined> {
  const before = await standing(db, decision);
  if (before !== 'open') return before === 'decidedSo' ? undefined : before;
  const { local_date: date } = await find(db, decision).executeTakeFirstOrThrow();
  if (date && date !== localDateOf(decision.at)) return 'digestOver';
  if (!(await isMailOn(db))) return 'mailOff';
  return decide(db, decision, {
    state: 'waiting',
    due_at: decision.at,
    code: null,
    attempts: 0,
    first_tried_at: null,
    claim: null,
    claimed_until: null,
    settled_at: null,
  });
}

/** Leaves it at that: it is out of the list, and in no later digest. Undefined where it is done, as above. */
export async function setAside(
  db: Kysely<Database>,
  decision: Decision,
  reason: SetAsideReason,
): Promise<NotDecided | undefined> {
  const before = await standing(db, decision);
  if (before !== 'open') return before === 'decidedSo' ? undefined : before;
  return decide(db, decision, { state: 'dropped', set_aside: reason });
}

async function standing(
  db: Kysely<Database>,
  decision: Decision,
): Promise<'open' | 'decidedSo' | 'unknownDelivery' | 'deliverySettled'> {
  const row = await find(db, decision).executeTakeFirst();
  if (!row) return 'unknownDelivery';
  if (row.decision_key === decision.key) return 'decidedSo';
  return row.state === 'givenUp' ? 'open' : 'deliverySettled';
}

const find = (db: Kysely<Database>, { municipality, id }: Decision) =>
  db
    .selectFrom('deliveries')
    .select(['state', 'local_date', 'decision_key'])
    .where('municipality', '=', municipality)
    .where('id', '=', id);

/** Of two who decide at the same moment the first one's word stands. */
async function decide(
  db: Kysely<Database>,
  { municipality, id, by, at, key }: Decision,
  change: Partial<Insertable<Database['deliveries']>>,
): Promise<NotDecided | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ ...change, decided_by: by, decided_at: at, decision_key: key })
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .where('state', '=', 'givenUp')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? undefined : 'deliverySettled';
}
