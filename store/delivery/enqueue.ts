import { type Kysely, sql } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/**
 * The messages `m` that are due, cannot wait for a digest, and have no letter yet: not read, not withdrawn, no
 * rehearsal's, and visible since mail was switched on; and what is for nobody who could have a digest. None without mail.
 */
export const lettersToMake = (now: Instant) => sql`
  from messages m join mail_service s on m.visible_from >= s.since
  where m.rehearsal_id is null and m.withdrawn_at is null and m.read_at is null and m.delivered_at is null
    and (m.urgency <> 'digest' or m.recipient_id is null) and m.visible_from <= ${now}
    and not exists (select 1 from deliveries d where d.message_id = m.id and d.seq = m.seq)`;

/** Makes the letters that are to be made, one for each giving of a message; not those to whoever is on call. Answers how many are new. */
export async function enqueueLetters(db: Kysely<Database>, now: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into deliveries (municipality, what, message_id, seq, urgency, due_at)
    select m.municipality, 'letter', m.id, m.seq, m.urgency, m.visible_from ${lettersToMake(now)} and m.role <> 'onCall'
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** The next in turn of something urgent that nobody has taken. Nothing where that turn is made already. */
export async function enqueueEscalation(
  db: Kysely<Database>,
  of: { municipality: MunicipalityId; messageId: string; seq: number; turn: number },
  to: StaffId | null,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      municipality: of.municipality,
      what: 'letter',
      message_id: of.messageId,
      seq: of.seq,
      turn: of.turn,
      person_id: to,
      urgency: 'urgent',
      due_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A person's digest of a kind for a local date, due at a moment of that day. */
export interface PlannedDigest {
  readonly municipality: MunicipalityId;
  readonly what: 'digest' | 'weekly';
  readonly person: StaffId;
  readonly date: LocalDate;
  readonly dueAt: Instant;
}

/** Plans digests; one that is planned for that person, date and kind stays as it is. Answers how many are new. */
export async function enqueueDigests(db: Kysely<Database>, planned: readonly PlannedDigest[]): Promise<number> {
  if (planned.length === 0) return 0;
  const rows = planned.map(({ municipality, what, person, date, dueAt }) => ({
    municipality,
    what,
    person_id: person,
    local_date: date,
    urgency: 'digest',
    due_at: dueAt,
  }));
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}
