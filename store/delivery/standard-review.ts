import { type Kysely, sql } from 'kysely';
import { type Instant, latest } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
import type { ReviewReminder } from '../../domain/rules/standard-review';
import type { Database } from '../database';
import { messageId } from '../record/message-rows';

/** A standard of a municipality that asks for its own review. */
export interface ReviewOf {
  readonly municipality: MunicipalityId;
  readonly standard: { readonly id: string; readonly version: number };
  readonly reminder: ReviewReminder;
  readonly basis: Basis;
}

const causeOf = ({ standard: { id, version }, reminder }: ReviewOf): string =>
  `standardReview:${id}/${version}/${reminder.daysBefore}`;

/** Writes the reminder to each of those who are told; to whom it was written already it is not written again. */
export async function writeReviewReminder(
  db: Kysely<Database>,
  of: ReviewOf,
  recipients: readonly StaffId[],
  now: Instant,
): Promise<void> {
  const { municipality, standard, reminder, basis } = of;
  const cause = causeOf(of);
  const rows = recipients.map((recipient) => ({
    id: messageId(`standard/${municipality}`, cause, recipient),
    municipality,
    standard_id: standard.id,
    seq: 1,
    cause,
    kind: 'standardReview',
    step: 'reminder',
    role: 'staff',
    recipient_id: recipient,
    urgency: 'digest',
    visible_from: latest(reminder.visibleFrom, now),
    due_at: reminder.due,
    basis: JSON.stringify(basis),
    params: JSON.stringify({ version: standard.version }),
    created_at: now,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('messages')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Earlier reminders, and those of a version that is no longer the one in force, are withdrawn unread. */
export async function withdrawOtherReviews(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  standing: ReviewOf | undefined,
  now: Instant,
): Promise<void> {
  await sql`
    update messages set withdrawn_at = ${now}
    where municipality = ${municipality} and kind = 'standardReview' and standard_id is not null
      and withdrawn_at is null and read_at is null and cause <> ${standing ? causeOf(standing) : ''}`.execute(db);
}
