import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';

/**
 * Mail is on from a moment. What became visible before it was shown in the app alone and is not sent afterwards: nobody
 * wants a mailbox full of last month. Answers since when it has been on.
 */
export async function switchMailOn(db: Kysely<Database>, now: Instant): Promise<Instant> {
  await db
    .insertInto('mail_service')
    .values({ since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('mail_service').select('since').executeTakeFirstOrThrow()).since;
}

export async function isMailOn(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('mail_service').select('since').executeTakeFirst()) !== undefined;
}

/** No mail from now on. What waited to be sent is let go of; it stands in the app. */
export async function switchMailOff(db: Kysely<Database>, now: Instant): Promise<void> {
  await db.deleteFrom('mail_service').execute();
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', code: 'mailOff', settled_at: now })
    .where('state', '=', 'waiting')
    .execute();
}
