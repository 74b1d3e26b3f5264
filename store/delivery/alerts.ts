import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { escalatedKinds, taken } from './letter-message';

/** Something urgent that nobody has taken: whom it went to, and when the last of them was tried. */
export interface Alert {
  /** The message that further turns hang on. */
  readonly messageId: string;
  readonly seq: number;
  readonly turns: number;
  readonly toldTo: readonly (StaffId | null)[];
  readonly lastAt: Instant;
  /** The last one could not be reached at all. */
  readonly lastFailed: boolean;
}

/** After this it has been everybody's often enough: it stands in the list of what was given up instead. */
export const NOBODY_TOOK = 'nobodyTook';

/**
 * What is urgent, has gone to all it was addressed to, and nobody has taken. What still waits to be sent is waited for,
 * unless it was tried twice: then the next one's turn comes all the same.
 */
export async function openAlerts(db: Kysely<Database>): Promise<Alert[]> {
  const { rows } = await sql<Alert>`
    with letters as (
      select coalesce(m.visit_id, m.case_id) as subject, m.cause, d.*
      from deliveries d join messages m on m.id = d.message_id and m.seq = d.seq
      where m.urgency = 'urgent' and m.kind = any(${[...escalatedKinds]}::text[]) and d.state <> 'dropped'
        and m.rehearsal_id is null and (m.withdrawn_at is null or m.delivered_at is not null) and not ${taken}
    ),
    latest as (select subject, cause, max(seq) as seq from letters group by subject, cause)
    select (array_agg(l.message_id order by l.turn desc, l.message_id))[1] as "messageId", l.seq,
      max(l.turn) as turns, array_agg(l.person_id order by l.turn) as "toldTo",
      max(coalesce(l.settled_at, l.first_tried_at, l.due_at)) as "lastAt",
      (array_agg(l.state order by l.turn desc, l.settled_at desc))[1] = 'givenUp' as "lastFailed"
    from letters l join latest using (subject, cause, seq)
    group by l.subject, l.cause, l.seq
    having bool_and(l.state <> 'waiting' or l.attempts >= 2)
      and bool_and(l.code is distinct from ${NOBODY_TOOK})`.execute(db);
  return rows;
}

/** Nobody has taken it after all turns: it stands in the list of what was given up. */
export async function noteNobodyTook(
  db: Kysely<Database>,
  { messageId, seq, turns }: Alert,
  at: Instant,
): Promise<void> {
  await sql`
    insert into deliveries (municipality, what, message_id, seq, turn, urgency, due_at, state, code, settled_at)
    select municipality, 'letter', id, ${seq}, ${turns + 1}, 'urgent', ${at}, 'givenUp', ${NOBODY_TOOK}, ${at}
    from messages where id = ${messageId}
    on conflict do nothing`.execute(db);
}
