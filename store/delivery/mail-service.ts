import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { scheduleStatuses } from '../schedules';

/** Since when the installation sends mail; null where it is switched off, undefined where nobody has said anything yet. */
export async function mailOnSince(db: Kysely<Database>): Promise<Instant | null | undefined> {
  return (await db.selectFrom('mail_service').select('since').executeTakeFirst())?.since;
}

export async function isMailOn(db: Kysely<Database>): Promise<boolean> {
  return typeof (await mailOnSince(db)) === 'string';
}

/**
 * Mail is on from a moment. What became visible before it was shown in the app alone and is not sent afterwards: nobody wants a
 * mailbox full of last month. Where it is on already, its moment stands.
 */
export async function switchMailOn(db: Kysely<Database>, now: Instant): Promise<void> {
  await db
    .insertInto('mail_service')
    .values({ since: now })
    .onConflict((conflict) =>
      conflict.column('only_one').doUpdateSet({ since: now }).where('mail_service.since', 'is', null),
    )
    .execute();
}

/** The first worker that can send mail switches it on; where it has been said whether there is mail, that stands. */
export async function switchMailOnUnlessSaid(db: Kysely<Database>, now: Instant): Promise<void> {
  await db
    .insertInto('mail_service')
    .values({ since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** No mail from now on, whichever worker could send it. What waited to be sent is let go of; it stands in the app. */
export async function switchMailOff(db: Kysely<Database>, now: Instant): Promise<void> {
  await db
    .insertInto('mail_service')
    .values({ since: null })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ since: null }))
    .execute();
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', code: 'mailOff', settled_at: now })
    .where('state', '=', 'waiting')
    .execute();
}

/** Without a run of the delivery job for so long, an urgent message is not on its way. */
const DELAYED_SECONDS = 300;

/** Whether an urgent message would go out now. Reads what row security keeps from callers. */
export async function isDelivering(
  unscopedDb: Kysely<Database>,
  now: Instant,
): Promise<'yes' | 'mailOff' | 'mailDelayed'> {
  if (!(await isMailOn(unscopedDb))) return 'mailOff';
  const delivery = (await scheduleStatuses(unscopedDb, now)).find(({ name }) => name === 'delivery');
  return delivery && delivery.ageSeconds <= DELAYED_SECONDS ? 'yes' : 'mailDelayed';
}
