import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
import type { Urgency } from '../../domain/tasks/urgency';
import { visitAnswers } from '../../domain/visit/visit-messages';
import type { Database } from '../database';
import type { ClaimedLetter } from './claim';

/** A message as mail needs it: what it says, whom it was for, and how its case or visit stands now. */
export interface LetterMessage {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly caseId: string | null;
  readonly visitId: string | null;
  readonly standardId: string | null;
  readonly glassBreakingId: string | null;
  readonly vacancy: string | null;
  readonly number: string | null;
  readonly seq: number;
  readonly cause: string;
  readonly kind: string;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly role: string;
  readonly recipient: StaffId | null;
  readonly urgency: Urgency;
  readonly due: Instant | null;
  readonly basis: Basis | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly withdrawn: boolean;
  readonly read: boolean;
  readonly delivered: boolean;
  readonly workerId: StaffId | null;
  readonly secondWorkers: readonly StaffId[];
  readonly team: TeamId | null;
  /** Someone has taken it: read any of a case's messages since it was given, answered the visit's, or closed the matter. */
  readonly taken: boolean;
}

/** What goes on to the next in turn until someone takes it. A visit's alarm is repeated to all instead (`visit-alarms.ts`). */
export const escalatedKinds: readonly string[] = ['triage', 'crisis', 'threatRecorded'];

/**
 * Whether someone has taken what message `m` is about: news of a threat is about the incident that the lead is to look at. To have
 * read a visit's alarm is not to see to it.
 */
export const taken = sql<boolean>`(
  exists (select 1 from messages r where r.cause = m.cause and r.read_at >= m.created_at
    and m.visit_id is null and r.visit_id is null and r.case_id = m.case_id)
  or exists (select 1 from visit_events e
    where e.visit_id = m.visit_id and e.seq > m.seq and e.type = any(${[...visitAnswers]}::text[]))
  or (m.visit_id is null and not exists (select 1 from attention a where a.case_id = m.case_id
    and a.cause = replace(m.cause, 'news:threatRecorded:', 'incident:'))))`;

/** The message of a letter, as it stands at this moment; undefined where it is gone. */
export async function letterMessage(db: Kysely<Database>, id: string): Promise<LetterMessage | undefined> {
  const { rows } = await sql<LetterMessage>`
    select m.id, m.municipality, m.case_id as "caseId", m.visit_id as "visitId", m.standard_id as "standardId",
      m.glass_breaking_id as "glassBreakingId", m.vacancy,
      coalesce(c.number, m.params ->> 'number') as number, m.seq, m.cause, m.kind, m.step, m.role,
      m.recipient_id as recipient, m.urgency, m.due_at as due, m.basis, m.params,
      m.withdrawn_at is not null as withdrawn, m.read_at is not null as read, m.delivered_at is not null as delivered,
      coalesce(v.worker_id, c.worker_id) as "workerId", coalesce(c.second_worker_ids, '{}') as "secondWorkers",
      coalesce(v.state ->> 'team', c.team) as team, ${taken} as taken
    from messages m
      left join cases c on c.case_id = m.case_id
      left join visits v on v.visit_id = m.visit_id
    where m.id = ${id}`.execute(db);
  return rows[0];
}

/** Why a letter need not be sent any more; undefined where it still matters. */
export function overtaken(letter: ClaimedLetter, message: LetterMessage | undefined): string | undefined {
  if (!message) return 'gone';
  if (message.seq !== letter.seq) return 'givenAgain';
  if (message.withdrawn && (letter.turn === 0 || message.visitId)) return 'withdrawn';
  if (letter.turn > 0) return message.taken ? 'taken' : undefined;
  if (message.read) return 'read';
  if (message.delivered && !letter.onCall) return 'told';
  const isAnswered = message.visitId !== null || escalatedKinds.includes(message.kind);
  return isAnswered && message.taken ? 'taken' : undefined;
}

/** Whether someone has been sent the same already, in the same turn: two roles may be the same person on a day. */
export async function toldAlready(
  db: Kysely<Database>,
  letter: ClaimedLetter,
  message: LetterMessage,
  to: StaffId | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from deliveries d join messages m on m.id = d.message_id
    where d.state = 'sent' and d.person_id is not distinct from ${to} and d.seq = ${letter.seq} and d.id <> ${letter.id}
      and d.turn = ${letter.turn} and d.on_call = ${letter.onCall}
      and m.cause = ${message.cause} and m.case_id is not distinct from ${message.caseId}::uuid
      and m.visit_id is not distinct from ${message.visitId}::uuid
      and m.standard_id is not distinct from ${message.standardId} limit 1`.execute(db);
  return rows.length > 0;
}
