import { type Kysely, sql } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { MunicipalityId, StaffId } from '../../domain/ids';
import type { Database } from '../database';
import type { People } from '../people/people';
import { resolveRecipients, responsibilitiesOf } from '../people/recipients';
import { type AttentionItem, type AttentionQuery, listAttention } from '../read/attention-lists';
import type { LetterMessage } from './letter-message';

/** Whose digest, on which day, at which moment. */
export interface DigestOf {
  readonly municipality: MunicipalityId;
  readonly person: StaffId;
  readonly date: LocalDate;
  readonly now: Instant;
}

/** What a digest tells: what the person's lists hold now, and the news they have not been told. */
export interface DigestContent {
  readonly open: readonly AttentionItem[];
  readonly news: readonly LetterMessage[];
  /** Every message that the digest stands in for: told by it, they need not be told again. */
  readonly messages: readonly string[];
}

/** As many as a digest could ever show; more is read in the app. */
const MAX_ITEMS = 300;

/** What a person is told this day, for themselves and for those in whose place they stand. */
export async function digestContent(db: Kysely<Database>, people: People, of: DigestOf): Promise<DigestContent> {
  const { municipality, person, date, now } = of;
  const { staff, teams, nextInLine } = responsibilitiesOf(people, person, date);
  const anyCase = { workerId: null, team: null };
  const doesIntake = resolveRecipients(people, { role: 'intakeOfficer' }, anyCase, date).includes(person);
  const lists: AttentionQuery['of'][] = [
    ...(staff.length > 0 ? [{ list: 'worker', staff } as const] : []),
    ...(teams.length + nextInLine.length > 0 ? [{ list: 'teamLead', teams, reader: person, nextInLine } as const] : []),
    ...(doesIntake ? [{ list: 'intake' } as const] : []),
  ];
  const open: AttentionItem[] = [];
  for (const list of lists) {
    open.push(...(await listAttention(db, { municipality, of: list, now, limit: MAX_ITEMS })).items);
  }
  const waiting = staff.length > 0 ? await untoldMessages(db, of, staff) : [];
  return { open, news: waiting.filter(isToldOnce), messages: waiting.map(({ id }) => id) };
}

/** News, and what concerns no case and so stands in no list. */
const isToldOnce = ({ step, standardId }: LetterMessage): boolean => step === 'news' || standardId !== null;

/** Messages that wait for a digest, and those that could not be sent by themselves. */
async function untoldMessages(
  db: Kysely<Database>,
  { municipality, now }: DigestOf,
  staff: readonly StaffId[],
): Promise<readonly LetterMessage[]> {
  const { rows } = await sql<LetterMessage>`
    select m.id, m.municipality, m.case_id as "caseId", m.visit_id as "visitId", m.standard_id as "standardId",
      m.glass_breaking_id as "glassBreakingId", m.vacancy,
      coalesce(c.number, m.params ->> 'number') as number, m.seq, m.cause, m.kind, m.step, m.role,
      m.recipient_id as recipient, m.urgency, m.due_at as due, m.basis, m.params,
      false as withdrawn, false as read, false as delivered, c.worker_id as "workerId",
      coalesce(c.second_worker_ids, '{}') as "secondWorkers", c.team, false as taken
    from messages m left join cases c on c.case_id = m.case_id, mail_service s
    where m.municipality = ${municipality} and m.recipient_id = any(${[...staff]}::text[])
      and m.rehearsal_id is null and m.withdrawn_at is null and m.read_at is null and m.delivered_at is null
      and m.visible_from <= ${now} and m.visible_from >= s.since
      and (m.urgency = 'digest' or exists (
        select 1 from deliveries d where d.message_id = m.id and d.seq = m.seq and d.state = 'givenUp'))
    order by m.visible_from, m.id`.execute(db);
  return rows;
}
