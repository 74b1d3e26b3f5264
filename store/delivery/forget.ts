import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';

/**
 * Removes what sending left behind before a moment: digests, however they ended, and letters that were sent or dropped
 * and whose message can never be sent from anew. Who was told what of a case or a visit stays with it; what was told of
 * neither goes too. A letter that was given up stays until someone has decided about it. Answers how many deliveries went.
 */
export async function forgetDeliveries(db: Kysely<Database>, before: Instant): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const old = sql`
      d.settled_at < ${before} and d.state <> 'waiting' and (d.what <> 'letter' or (d.state <> 'givenUp' and exists (
        select 1 from messages m where m.id = d.message_id and (
          m.seq <> d.seq or m.withdrawn_at is not null or m.read_at is not null or m.delivered_at is not null))))`;
    // What an earlier version noted says only there how it was sent.
    await sql`
      update told set sent_as = d.what from deliveries d
      where told.delivery_id = d.id and told.sent_as is null and ${old}`.execute(tx);
    const { numAffectedRows } = await sql`delete from deliveries d where ${old}`.execute(tx);
    await sql`delete from told where case_id is null and visit_id is null and at < ${before}`.execute(tx);
    return Number(numAffectedRows ?? 0n);
  });
}
