import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Instant, type LocalDate, plusMinutes } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** How long a claim holds. Whoever has it and falls loses it then; sending takes far less. */
export const CLAIM_MINUTES = 5;

type Common = {
  readonly id: string;
  readonly claim: string;
  readonly municipality: MunicipalityId;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly firstTriedAt: Instant;
};

export type ClaimedLetter = Common & {
  readonly what: 'letter';
  readonly messageId: string;
  readonly seq: number;
  readonly turn: number;
  /** Whose turn it is; null: the fallback address. For turn 0 it is found when it is sent. */
  readonly person: StaffId | null;
  readonly urgency: 'urgent' | 'sameDay';
  /** Which of the municipality's on-call addresses it is for; '' for all else. */
  readonly onCall: string;
};

export type ClaimedDigest = Common & {
  readonly what: 'digest' | 'weekly';
  readonly person: StaffId;
  readonly date: LocalDate;
};

/** A mail to a service about the link of an offer. */
export type ClaimedOffer = Common & {
  readonly what: 'offer';
  readonly link: string;
  readonly mail: 'offered' | 'reminder' | 'over';
  /** Nobody on staff. */
  readonly person: null;
};

/** Something to be sent, which nobody else takes up while the claim holds. */
export type Claimed = ClaimedLetter | ClaimedDigest | ClaimedOffer;

/** Claims what is due and waits longest, the urgent first; undefined where nothing is due. */
export async function claimNext(db: Kysely<Database>, now: Instant): Promise<Claimed | undefined> {
  const { rows } = await sql<Selectable<Database['deliveries']>>`
    update deliveries set claim = ${randomUUID()}, claimed_until = ${plusMinutes(now, CLAIM_MINUTES)},
      attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${now}::timestamptz)
    where id = (
      select id from deliveries
      where state = 'waiting' and due_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
      order by (urgency = 'urgent') desc, due_at, id limit 1
      for update skip locked
    )
    returning *`.execute(db);
  return rows[0] && asClaimed(rows[0]);
}

function asClaimed(row: Selectable<Database['deliveries']>): Claimed {
  const common = {
    id: row.id,
    claim: row.claim ?? '',
    municipality: row.municipality as MunicipalityId,
    dueAt: row.due_at,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at ?? row.due_at,
  };
  if (row.what === 'letter') {
    const urgency = row.urgency === 'urgent' ? 'urgent' : 'sameDay';
    const letter = {
      messageId: row.message_id ?? '',
      seq: row.seq ?? 0,
      turn: row.turn,
      urgency,
      onCall: row.on_call,
    } as const;
    return { ...common, ...letter, what: row.what, person: row.person_id as StaffId | null };
  }
  if (row.what === 'offer') {
    return {
      ...common,
      what: row.what,
      link: row.offer_link_id ?? '',
      mail: row.offer_mail ?? 'offered',
      person: null,
    };
  }
  const date = (row.local_date ?? '') as LocalDate;
  return { ...common, what: row.what, person: (row.person_id ?? '') as StaffId, date };
}
