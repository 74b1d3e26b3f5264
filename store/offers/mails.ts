import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';

/**
 * Makes the mails that tell a service that an offer it was sent is withdrawn, whatever withdrew it: staff, the citizen's word, or a
 * consent that was withdrawn. Answers how many are new.
 */
export async function enqueueOffersOver(db: Kysely<Database>, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into deliveries (municipality, what, offer_link_id, offer_mail, urgency, due_at)
    select l.municipality, 'offer', l.id, 'over', 'sameDay', ${now}
    from offer_links l join cases c on c.case_id = l.case_id
    where l.revoked_at is null and l.expires_at >= ${now}
      and not exists (select 1 from deliveries d where d.offer_link_id = l.id and d.offer_mail = 'over')
      and exists (select 1 from jsonb_array_elements(c.state -> 'handovers') h
        where h ->> 'id' = l.handover_id::text and h ->> 'state' = 'withdrawn')
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Whether the service was ever sent the link, so that it has heard of it at all. */
export async function wasOffered(db: Kysely<Database>, linkId: string): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('offer_link_id', '=', linkId)
    .where('offer_mail', '=', 'offered')
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return row !== undefined;
}
