import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import type { Notification, ToldKind } from '../read/notifications';
import { numberOf, type Page, pageOf } from '../read/page';

/** That someone was told something of a case by mail. */
export interface Told {
  readonly id: number;
  readonly at: Instant;
  readonly by: 'letter' | 'digest' | 'weekly';
  readonly cause: string;
  readonly kind: ToldKind;
  readonly step: Notification['step'];
  readonly visitId: string | null;
  /** Null: the municipality's fallback address, or one that is on call. */
  readonly recipientId: StaffId | null;
  /** Which of the municipality's on-call addresses. */
  readonly onCall: string | null;
}

export interface ToldQuery {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly limit?: number;
  readonly cursor?: string;
}

/** Who was told what of a case, the newest first. Throws `BadCursor`. */
export async function listTold(db: Kysely<Database>, query: ToldQuery): Promise<Page<Told>> {
  const { municipality, caseId, limit = 50, cursor } = query;
  const before = cursor ? sql`and t.id < ${numberOf(cursor)}` : sql``;
  const { rows } = await sql<Told>`
    select t.id, t.at, coalesce(t.sent_as, d.what) as by, t.cause, t.kind, t.step, t.visit_id as "visitId", t.recipient_id as "recipientId",
      t.on_call as "onCall"
    from told t left join deliveries d on d.id = t.delivery_id
    where t.municipality = ${municipality} and t.case_id = ${caseId} ${before}
    order by t.id desc limit ${limit + 1}`.execute(db);
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.id, ''],
  );
}
