import { type Kysely, sql } from 'kysely';
import { localDateOf } from '../../domain/clock/time';
import type { VisitEvent, VisitState } from '../../domain/visit/lone-visit';
import { type VisitMessage, visitMessageMatters } from '../../domain/visit/visit-messages';
import type { Database } from '../database';
import { visitRecipients } from '../people/visit-recipients';
import {
  type Addressees,
  loadAddressees,
  type MessageRow,
  messageColumns,
  messageNames,
  messageRow,
  renewedMessage,
  waitingToBeRead,
} from './message-rows';

/** A visit after its newest events, and what they tell. */
export interface VisitTelling {
  readonly state: VisitState;
  readonly rehearsalId: string | null;
  readonly events: readonly VisitEvent[];
  readonly messages: readonly { readonly event: VisitEvent; readonly message: VisitMessage }[];
}

/** Writes a visit's messages, and withdraws the unread ones that it no longer needs. */
export async function writeVisitMessages(db: Kysely<Database>, telling: VisitTelling): Promise<void> {
  const { state, events, messages } = telling;
  const matters = (one: { readonly cause: string; readonly step: string }) => visitMessageMatters(state, events, one);
  await withdraw(db, telling, matters);
  const mattering = messages.filter(({ message }) => matters(message));
  if (mattering.length === 0) return;
  const { municipality, visitId, caseId = null, worker } = state;
  const who = await loadAddressees(db, { municipality, caseId, workerId: worker });
  const rows = rowsOf(state, mattering, who);
  if (rows.length === 0) return;
  await sql`
    insert into messages (municipality, rehearsal_id, case_id, visit_id, ${sql.raw(messageNames)})
    select ${municipality}, ${telling.rehearsalId}::uuid, ${caseId}::uuid, ${visitId}::uuid, d.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(${sql.raw(messageColumns)})
    ${sql.raw(renewedMessage)}`.execute(db);
}

async function withdraw(
  db: Kysely<Database>,
  { state, events }: VisitTelling,
  matters: (one: { readonly cause: string; readonly step: string }) => boolean,
): Promise<void> {
  const unread = await db
    .selectFrom('messages')
    .select(['id', 'cause', 'step'])
    .where('visit_id', '=', state.visitId)
    .where(sql<boolean>`${sql.raw(waitingToBeRead)}`)
    .execute();
  const overtaken = unread.filter((one) => !matters(one)).map(({ id }) => id);
  if (overtaken.length === 0) return;
  await db
    .updateTable('messages')
    .set({ withdrawn_at: events.at(-1)?.at ?? state.startedAt })
    .where('id', 'in', overtaken)
    .execute();
}

/** One row per cause and recipient: whoever is both lead and deputy lead that day is told once. */
function rowsOf(
  state: VisitState,
  messages: VisitTelling['messages'],
  { people, named }: Addressees,
): readonly MessageRow[] {
  const visit = { worker: state.worker, companions: state.companions ?? [], team: state.team };
  const rows = messages.flatMap(({ event: { seq, at }, message }) =>
    visitRecipients(people, message, visit, localDateOf(message.visibleFrom), named).map((recipient) =>
      messageRow(state.visitId, null, { seq, at, draft: { ...message, urgency: 'urgent' } }, recipient),
    ),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
