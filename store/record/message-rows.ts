import { type Kysely, sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import type { MessageDraft, MunicipalityId, StaffId } from '../../domain';
import type { Audience } from '../../domain/matter';
import type { Basis } from '../../domain/rules';
import { type Instant, localDateOf } from '../../domain/time';
import type { Database } from '../database';
import { loadPeople, type People } from '../people/people';
import { type CaseAssignment, resolveRecipients } from '../people/recipients';

const MESSAGE_NAMESPACE = 'b7d5a3c6-3f0e-5a67-9c55-0f3d6d6f8f10';

/** What a message is about: a case, or a lone visit, which may belong to one. */
export interface MessageSubject extends CaseAssignment {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  readonly caseId: string | null;
  readonly visitId?: string;
  /** The case's number, by which people know it. */
  readonly number: string | null;
}

/** A draft as the domain makes it, for a case or a visit. */
export type Draft = Omit<MessageDraft, 'kind' | 'basis' | 'to'> & {
  readonly kind: string;
  readonly basis?: Basis;
  /** A role of the case, or the team's on-call number, which is nobody's. */
  readonly to: Audience | { readonly role: 'onCall' };
};

/** A message drafted by the event with this number. */
export type Drafted = { readonly seq: number; readonly at: Instant; readonly draft: Draft };

/** What of a written message decides whether it still matters. */
export type Written = { readonly cause: string; readonly step: string };

/** One message per cause and recipient: the same ones give the same id. */
export function messageId(subject: string, cause: string, recipient: string): string {
  return uuidv5(`${subject}/${cause}/${recipient}`, MESSAGE_NAMESPACE);
}

/**
 * Writes the messages that follow from new events, to whoever is there on the day each becomes visible, and withdraws
 * those that no longer matter and that nobody has read or been sent. A reminder given again makes its message unread
 * again. Needs the municipality's people only where there is something to send.
 */
export async function writeMessages(
  db: Kysely<Database>,
  of: MessageSubject,
  drafted: readonly Drafted[],
  stillMatters: (message: Written) => boolean,
  now: Instant,
): Promise<void> {
  const mattering = drafted.filter(({ draft }) => stillMatters(draft));
  const rows = mattering.length > 0 ? messageRows(of, mattering, await loadPeople(db, of.municipality)) : [];
  const renewed = new Set(rows.map(({ id }) => id));
  const overtaken = (await unread(db, of)).filter((message) => !renewed.has(message.id) && !stillMatters(message));
  if (overtaken.length > 0) {
    const ids = overtaken.map(({ id }) => id);
    await db.updateTable('messages').set({ withdrawn_at: now }).where('id', 'in', ids).execute();
  }
  if (rows.length > 0) await insertOrRenew(db, of, rows);
}

/** A case's own messages, or a visit's: what happens to the case never silences a visit that belongs to it. */
async function unread(db: Kysely<Database>, { caseId, visitId }: MessageSubject) {
  const messages = db
    .selectFrom('messages')
    .select(['id', 'cause', 'step'])
    .where('withdrawn_at', 'is', null)
    .where('read_at', 'is', null)
    .where('delivered_at', 'is', null);
  const own = visitId
    ? messages.where('visit_id', '=', visitId)
    : messages.where('case_id', '=', caseId).where('visit_id', 'is', null);
  return own.execute();
}

async function insertOrRenew(db: Kysely<Database>, of: MessageSubject, rows: ReturnType<typeof messageRows>) {
  await sql`
    insert into messages (municipality, rehearsal_id, case_id, visit_id, id, seq, cause, kind, step, role, recipient_id,
      urgency, visible_from, due_at, basis, params, created_at)
    select ${of.municipality}, ${of.rehearsalId}::uuid, ${of.caseId}::uuid, ${of.visitId ?? null}::uuid, d.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(
      id uuid, seq int, cause text, kind text, step text, role text, recipient_id text,
      urgency text, visible_from timestamptz, due_at timestamptz, basis jsonb, params jsonb, created_at timestamptz)
    on conflict (id) do update set
      seq = excluded.seq, step = excluded.step, role = excluded.role, urgency = excluded.urgency,
      visible_from = excluded.visible_from, due_at = excluded.due_at, basis = excluded.basis, params = excluded.params,
      created_at = excluded.created_at, read_at = null, withdrawn_at = null, delivered_at = null
    where messages.seq < excluded.seq`.execute(db);
}

/** One row per cause and recipient; where the same was drafted twice, the later one. */
export function messageRows(of: MessageSubject, drafted: readonly Drafted[], people: People) {
  const rows = drafted.flatMap(({ seq, at, draft }) =>
    recipientsOf(of, draft, people).map((recipient) => ({
      id: messageId(of.visitId ?? of.caseId ?? '', draft.cause, recipient ?? draft.to.role),
      seq,
      cause: draft.cause,
      kind: draft.kind,
      step: draft.step,
      role: draft.to.role,
      recipient_id: recipient,
      urgency: draft.urgency,
      visible_from: draft.visibleFrom,
      due_at: draft.due ?? null,
      basis: draft.basis ?? null,
      params: { number: of.number },
      created_at: at,
    })),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Where nobody is left to tell, the message stands addressed to the role alone. */
function recipientsOf(of: MessageSubject, { to, visibleFrom }: Draft, people: People): readonly (StaffId | null)[] {
  if (to.role === 'onCall') return [null];
  const found = resolveRecipients(people, to, of, localDateOf(visibleFrom));
  return found.length > 0 ? found : [null];
}
