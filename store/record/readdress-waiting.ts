import { isDeepStrictEqual } from 'node:util';
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Instant, latest, localDateOf } from '../../domain/clock/time';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Audience } from '../../domain/tasks/open-task';
import type { VisitState } from '../../domain/visit/lone-visit';
import { alarmKinds } from '../../domain/visit/visit-messages';
import type { Database } from '../database';
import { loadPeople, type People } from '../people/people';
import { readersOf } from '../people/recipients';
import { visitRecipients } from '../people/visit-recipients';
import { namedByCase } from '../restricted/named';
import {
  audienceOf,
  draftOf,
  type MessageRow,
  messageColumns,
  messageNames,
  messageRow,
  type Routing,
  recipientsOf,
  renewedMessage,
} from './message-rows';

/** A message that waits, with who has its case now, or its visit. */
type Waiting = Selectable<Database['messages']> & {
  readonly worker: StaffId | null;
  readonly team: TeamId | null;
  readonly visit: VisitState | null;
};

/** What is so now, by which it is found who a message goes to. */
interface Now {
  readonly at: Instant;
  readonly people: People;
  readonly named: ReadonlyMap<string, readonly StaffId[]>;
  /** Who reads somebody's messages today. */
  readonly readersOf: (recipient: StaffId) => readonly StaffId[];
}

type Addressed = MessageRow & { readonly case_id: string | null; readonly visit_id: string | null };
/** Whom else a message is for, where one person reads it in two roles. */
type AlsoFor = { readonly id: string; readonly alsoFor?: Audience };
type Moves = {
  readonly gone: readonly string[];
  readonly rows: readonly Addressed[];
  readonly alsoFor: readonly AlsoFor[];
};

/**
 * Finds anew who each message that waits goes to, by who is there, who leads, and who may see the case now. It stays where it is while
 * those whom it goes to, and nobody else, read it there in that person's place. The same again changes nothing; a rehearsal's are never delivered and stay.
 */
export function readdressWaiting(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  at: Instant,
): Promise<void> {
  return unscopedDb.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`waiting/${municipality}`}))`.execute(tx);
    const waiting = await waitingMessages(tx, municipality);
    if (waiting.length === 0) return;
    const now = await asOfNow(tx, municipality, at);
    const moves = [...byMatter(waiting).values()].map((same) => movesOf(same, now));
    await withdraw(
      tx,
      moves.flatMap(({ gone }) => gone),
      at,
    );
    await write(
      tx,
      municipality,
      moves.flatMap(({ rows }) => rows),
    );
    for (const { id, alsoFor } of moves.flatMap((one) => one.alsoFor)) await noteAlsoFor(tx, id, alsoFor);
  });
}

/** An alarm that nobody has taken waits also for those who have read it. */
async function waitingMessages(tx: Kysely<Database>, municipality: MunicipalityId): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select m.*, c.worker_id as worker, c.team, v.state as visit
    from messages m left join cases c on c.case_id = m.case_id left join visits v on v.visit_id = m.visit_id
    where m.municipality = ${municipality} and m.rehearsal_id is null and m.withdrawn_at is null
      and case when m.visit_id is null then m.case_id is not null and m.read_at is null
        else m.role in ('teamLead', 'deputyLead') and (m.read_at is null
          or (v.status = 'alarmed' and m.kind = any(${[...alarmKinds]}::text[]))) end
    order by m.id for update of m`.execute(tx);
  return rows;
}

async function asOfNow(tx: Kysely<Database>, municipality: MunicipalityId, at: Instant): Promise<Now> {
  const people = await loadPeople(tx, municipality);
  const found = new Map<StaffId, readonly StaffId[]>();
  const readers = (recipient: StaffId) => {
    const known = found.get(recipient) ?? readersOf(people, recipient, localDateOf(at));
    found.set(recipient, known);
    return known;
  };
  return { at, people, named: await namedByCase(tx, municipality), readersOf: readers };
}

/** What several people are told of as one thing. */
function byMatter(waiting: readonly Waiting[]): ReadonlyMap<string, readonly Waiting[]> {
  const found = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const matter = `${one.visit_id ?? one.case_id}/${one.cause}`;
    found.set(matter, [...(found.get(matter) ?? []), one]);
  }
  return found;
}

function movesOf(same: readonly Waiting[], now: Now): Moves {
  const wanted = same.flatMap((message) => addressed(message, now));
  const isWanted = (role: string, reader: StaffId | null) =>
    wanted.some((one) => one.role === role && one.recipient_id === reader);
  const isRight = (one: Waiting) => maySee(one, now) && readBy(one, now).every((reader) => isWanted(one.role, reader));
  const stays = same.filter(isRight);
  // Whoever is away has it under their own name, too, when they are back.
  const served = new Set(stays.flatMap((one) => [one.recipient_id, ...readBy(one, now)]));
  const missing = wanted.filter(({ recipient_id }) => !served.has(recipient_id));
  const rows = [...new Map(missing.map((row) => [row.id, row])).values()];
  return {
    gone: same.filter((one) => !stays.includes(one)).map(({ id }) => id),
    rows,
    alsoFor: alsoForOf(
      [
        ...stays.map((one) => ({ ...one, readers: readBy(one, now) })),
        ...rows.map((row) => ({ ...row, readers: [row.recipient_id] })),
      ],
      wanted,
    ),
  };
}

type Kept = Pick<Waiting, 'id' | 'case_id' | 'role' | 'params'> & { readonly readers: readonly (string | null)[] };

/** Of the messages of a case that are kept, whom each is for as well as it says: what is for two roles of one person is one message. */
function alsoForOf(kept: readonly Kept[], wanted: readonly Addressed[]): readonly AlsoFor[] {
  const isKept = ({ role, recipient_id }: Addressed) =>
    kept.some((one) => one.role === role && one.readers.includes(recipient_id));
  return kept.flatMap(({ id, case_id, role, readers, params }) => {
    if (case_id === null) return [];
    const other = wanted.find((one) => one.role !== role && readers.includes(one.recipient_id) && !isKept(one));
    const alsoFor = other && audienceOf(other);
    const { alsoFor: before } = params as Routing;
    return isDeepStrictEqual(alsoFor, before) ? [] : [{ id, ...(alsoFor && { alsoFor }) }];
  });
}

/** The message as it is written to each whom it goes to now. */
function addressed(message: Waiting, now: Now): readonly Addressed[] {
  const { case_id, visit_id, visit, seq, created_at: at } = message;
  const { number = null, alsoFor } = message.params as Routing & { readonly number?: string | null };
  const about = { case_id, visit_id };
  const own = draftOf(message);
  if (visit) {
    const to = { role: message.role === 'deputyLead' ? 'deputyLead' : 'teamLead' } as const;
    return toWatchers(message, visit, now).map((recipient) => ({
      ...about,
      ...messageRow(visit.visitId, number, { seq, at, draft: { ...own, to } }, recipient),
    }));
  }
  const drafts = alsoFor ? [own, { ...own, to: alsoFor }] : [own];
  return drafts.flatMap((draft) =>
    toCasePeople(message, draft, now).map((recipient) => ({
      ...about,
      ...messageRow(case_id ?? '', number, { seq, at, draft }, recipient),
    })),
  );
}

function toCasePeople({ case_id, worker, team }: Waiting, draft: ReturnType<typeof draftOf>, now: Now) {
  const visibleFrom = latest(draft.visibleFrom, now.at);
  const who = { people: now.people, named: now.named.get(case_id ?? '') };
  return recipientsOf({ workerId: worker, team }, { ...draft, visibleFrom }, who);
}

function toWatchers({ case_id, role, params }: Waiting, visit: VisitState, { people, named, at }: Now) {
  const { worker, companions = [], team } = visit;
  const { notTo } = params as Routing;
  const told = { to: { role: role === 'deputyLead' ? role : 'teamLead' }, ...(notTo && { notTo }) } as const;
  return visitRecipients(people, told, { worker, companions, team }, localDateOf(at), named.get(case_id ?? ''));
}

function maySee({ case_id, recipient_id }: Waiting, { named }: Now): boolean {
  const only = named.get(case_id ?? '');
  return !only || recipient_id === null || only.includes(recipient_id as StaffId);
}

/** Who reads the message where it is. Of a visit each is told under their own name; of what was done in one's place, on one's return. */
function readBy({ recipient_id, visit, params }: Waiting, { readersOf }: Now): readonly (StaffId | null)[] {
  const recipient = recipient_id as StaffId | null;
  if (recipient === null || visit || (params as Routing).notTo) return [recipient];
  return readersOf(recipient);
}

async function withdraw(tx: Kysely<Database>, ids: readonly string[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('messages')
    .set({ withdrawn_at: at })
    .where('id', 'in', [...ids])
    .execute();
}

async function noteAlsoFor(tx: Kysely<Database>, id: string, alsoFor: Audience | undefined): Promise<void> {
  const added = JSON.stringify(alsoFor ? { alsoFor } : {});
  await sql`update messages set params = (params - 'alsoFor') || ${added}::jsonb where id = ${id}`.execute(tx);
}

/** Whoever had it before has it again, in the role in which it comes to them now. */
async function write(tx: Kysely<Database>, municipality: MunicipalityId, rows: readonly Addressed[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into messages (municipality, case_id, visit_id, ${sql.raw(messageNames)})
    select ${municipality}, d.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as d(case_id uuid, visit_id uuid, ${sql.raw(messageColumns)})
    ${sql.raw(renewedMessage)}`.execute(tx);
  await sql`
    update messages m set role = d.role, params = d.params
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, seq int, role text, params jsonb)
    where m.id = d.id and m.seq = d.seq`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await tx.updateTable('messages').set({ withdrawn_at: null }).where('id', 'in', ids).execute();
}
