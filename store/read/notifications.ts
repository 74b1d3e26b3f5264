import { type Kysely, type Selectable, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
import type { MessageKind, VacancyKind } from '../../domain/tasks/message-kinds';
import type { Audience } from '../../domain/tasks/open-task';
import type { Urgency } from '../../domain/tasks/urgency';
import type { VisitMessage, VisitMessageKind } from '../../domain/visit/visit-messages';
import type { Database } from '../database';
import type { Routing } from '../record/message-rows';
import { type Page, pageOf, positionOf } from './page';
import { inSight } from './sight';

/** What a message can be about: the case process, a lone visit, a restricted case that was opened, the standard itself. */
export type ToldKind = MessageKind | VisitMessageKind | 'glassBroken' | 'standardReview' | VacancyKind;

/** What a message's words are filled with: the case's number, who opened a restricted case, the standard's version, the team. */
export type NotificationParams = {
  readonly number?: string | null;
  readonly by?: StaffId;
  readonly version?: number;
  readonly team?: TeamId;
};

/** A message in someone's in-app list: codes and dates, from which the screen makes its text. */
export interface Notification {
  readonly id: string;
  readonly caseId: CaseId | null;
  readonly visitId: string | null;
  /** Set where it is the alarm of emergency access. */
  readonly glassBreakingId: string | null;
  readonly rehearsalId: string | null;
  readonly cause: string;
  readonly kind: ToldKind;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly role: Audience['role'] | VisitMessage['to']['role'];
  readonly recipientId: StaffId | null;
  readonly urgency: Urgency;
  readonly visibleFrom: Instant;
  readonly dueAt: Instant | null;
  readonly basis: Basis | null;
  readonly params: NotificationParams;
  readonly readAt: Instant | null;
}

export interface NotificationQuery {
  readonly municipality: MunicipalityId;
  /** Whose: a person's own, and those of whoever they stand in for (`responsibilitiesOf`). */
  readonly recipients: readonly StaffId[];
  /** Who reads: what was told to oneself stays told, what was told to others only of the cases in `sight`. */
  readonly reader?: { readonly id: StaffId; readonly sight: Sight };
  readonly rehearsalId?: string;
  readonly caseId?: CaseId;
  readonly now: Instant;
  readonly unreadOnly?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 50;

/** What is visible now and not withdrawn, the newest first. Throws `BadCursor`. */
export async function listNotifications(db: Kysely<Database>, query: NotificationQuery): Promise<Page<Notification>> {
  const { limit = DEFAULT_LIMIT } = query;
  if (query.recipients.length === 0) return { items: [], next: null };
  let messages = visible(db, query)
    .selectAll()
    .orderBy('visible_from', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (query.cursor) {
    const [at, id] = positionOf(query.cursor, 'time', 'uuid');
    messages = messages.where(
      sql<boolean>`(visible_from < ${at}::timestamptz or (visible_from = ${at}::timestamptz and id > ${id}::uuid))`,
    );
  }
  return pageOf(await messages.execute(), limit, asNotification, (row) => [row.visible_from, row.id]);
}

export async function countUnread(db: Kysely<Database>, query: Omit<NotificationQuery, 'unreadOnly'>): Promise<number> {
  if (query.recipients.length === 0) return 0;
  const row = await visible(db, { ...query, unreadOnly: true })
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Marks one message read or unread; false where it is not one of these recipients'. */
export async function markNotification(
  db: Kysely<Database>,
  which: { municipality: MunicipalityId; id: string; recipients: readonly StaffId[] },
  readAt: Instant | null,
): Promise<boolean> {
  if (which.recipients.length === 0) return false;
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ read_at: readAt })
    .where('municipality', '=', which.municipality)
    .where('id', '=', which.id)
    .where('recipient_id', 'in', [...which.recipients])
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function visible(db: Kysely<Database>, query: NotificationQuery) {
  let messages = db
    .selectFrom('messages')
    .where('municipality', '=', query.municipality)
    .where('recipient_id', 'in', [...query.recipients])
    .where('rehearsal_id', query.rehearsalId ? '=' : 'is', query.rehearsalId ?? null)
    .where('visible_from', '<=', query.now)
    .where('withdrawn_at', 'is', null);
  if (query.reader) {
    const { id, sight } = query.reader;
    messages = messages.where(sql<boolean>`(messages.case_id is null or messages.recipient_id = ${id} or exists (
      select 1 from cases where cases.case_id = messages.case_id and ${inSight(sight)}))`);
  }
  if (query.caseId) messages = messages.where('case_id', '=', query.caseId);
  if (query.unreadOnly) messages = messages.where('read_at', 'is', null);
  return messages;
}

function asNotification(row: Selectable<Database['messages']>): Notification {
  return {
    id: row.id,
    caseId: row.case_id as CaseId | null,
    visitId: row.visit_id,
    glassBreakingId: row.glass_breaking_id ?? null,
    rehearsalId: row.rehearsal_id,
    cause: row.cause,
    kind: row.kind as ToldKind,
    step: row.step as Notification['step'],
    role: row.role as Notification['role'],
    recipientId: row.recipient_id as StaffId | null,
    urgency: row.urgency as Urgency,
    visibleFrom: row.visible_from,
    dueAt: row.due_at,
    basis: row.basis as Basis | null,
    params: withoutRouting(row.params as NotificationParams & Routing),
    readAt: row.read_at,
  };
}

/** Whom it was for and whom it passes over say only to whom it goes. */
function withoutRouting({ asked: _1, otherThan: _2, notTo: _3, alsoFor: _4, ...params }: NotificationParams & Routing) {
  return params;
}
