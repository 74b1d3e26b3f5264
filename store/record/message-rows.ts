import type { Kysely, Selectable } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import type { MessageDraft, MunicipalityId, StaffId, Standing } from '../../domain';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { Audience } from '../../domain/tasks/open-task';
import type { Database } from '../database';
import { loadPeople, type People } from '../people/people';
import { type CaseAssignment, resolveRecipients } from '../people/recipients';
import { namedFor, onlyNamed } from '../restricted/named';

const MESSAGE_NAMESPACE = 'b7d5a3c6-3f0e-5a67-9c55-0f3d6d6f8f10';

/** The case that a message is about. */
export interface MessageSubject extends CaseAssignment {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  readonly caseId: string | null;
  /** The case's number, by which people know it. */
  readonly number: string | null;
}

/** A draft as the domain makes it, for a case or a visit. */
export type Draft<To extends { readonly role: string } = Audience> = Omit<MessageDraft, 'kind' | 'basis' | 'to'> & {
  readonly kind: string;
  readonly basis?: Basis;
  readonly to: To;
};

/** A message drafted by the event with this number. */
export type DraftedMessage<D = Draft> = { readonly seq: number; readonly at: Instant; readonly draft: D };

/** A message that nobody has read. */
export type Unread = Standing & { readonly id: string };

/** What is to become of a case's or a visit's messages. */
export interface MessageChanges {
  readonly rows: readonly MessageRow[];
  readonly withdrawn: readonly string[];
  /** Those that were withdrawn and are to be read again. */
  readonly returned: readonly string[];
}

/** One message per cause and recipient: the same ones give the same id. */
export function messageId(subject: string, cause: string, recipient: string): string {
  return uuidv5(`${subject}/${cause}/${recipient}`, MESSAGE_NAMESPACE);
}

/** A message that a case's people may get otherwise than it was addressed: it was withdrawn, or others have the case now. */
export type Readdressed = DraftedMessage & {
  readonly id: string;
  readonly withdrawn: boolean;
  /** It goes to whoever has the case now. */
  readonly follows: boolean;
};

/** What a recording finds and drafts. */
export type MessagesBefore = {
  readonly drafted: readonly DraftedMessage[];
  readonly unread: readonly Unread[];
  readonly readdressed?: readonly Readdressed[];
};

/**
 * The messages to be written, addressed by who is present on the day that each becomes visible; the ids of unread ones to
 * be withdrawn, because they no longer matter or others have the case now; and of withdrawn ones that matter again.
 */
export async function messageChanges(
  db: Kysely<Database>,
  of: MessageSubject,
  { drafted, unread, readdressed = [] }: MessagesBefore,
  stillMatters: (message: Standing) => boolean,
): Promise<MessageChanges> {
  const matters = ({ seq, draft }: DraftedMessage) => stillMatters({ ...draft, seq, role: draft.to.role });
  const mattering = drafted.filter(matters);
  const again = readdressed.filter((one) => one.follows && matters(one) && one.draft.kind !== 'assigned');
  const who = mattering.length + again.length > 0 ? await loadAddressees(db, of) : nobody;
  const rows = messageRows(of, mattering, who);
  const renewed = idsOf(rows);
  const following = messageRows(of, again, who).filter(({ id }) => !renewed.has(id));
  const [kept, moved, back] = [
    idsOf(following),
    idsOf(readdressed.filter(({ withdrawn, follows }) => follows && !withdrawn)),
    idsOf(readdressed.filter(({ withdrawn }) => withdrawn)),
  ];
  const waiting = idsOf(unread);
  const leaves = (one: Unread) => !stillMatters(one) || (moved.has(one.id) && !kept.has(one.id));
  return {
    rows: [...rows, ...following.filter(({ id }) => !waiting.has(id) && !back.has(id))],
    withdrawn: unread.filter((one) => !renewed.has(one.id) && leaves(one)).map(({ id }) => id),
    returned: following.filter(({ id }) => back.has(id)).map(({ id }) => id),
  };
}

const idsOf = (all: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(all.map(({ id }) => id));

/**
 * The unread messages to people of the case that may go to others: those that wait, where others have the case now, and
 * those that were withdrawn, where something has been taken back.
 */
export async function readdressedMessages(
  db: Kysely<Database>,
  caseId: string,
  why: { readonly othersHaveIt: boolean; readonly takenBack: boolean },
): Promise<readonly Readdressed[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('visit_id', 'is', null)
    .where('read_at', 'is', null)
    .where('role', 'in', ['worker', 'teamLead', 'intakeOfficer'])
    .execute();
  return rows.map((row) => {
    const withdrawn = row.withdrawn_at !== null;
    const follows = withdrawn ? why.takenBack : why.othersHaveIt;
    return { id: row.id, withdrawn, follows, seq: row.seq, at: row.created_at, draft: draftOf(row) };
  });
}

/** A message as it was drafted. */
export function draftOf(row: Selectable<Database['messages']>): Draft {
  const { notTo } = row.params as Routing;
  return {
    cause: row.cause as Draft['cause'],
    kind: row.kind,
    step: row.step as Draft['step'],
    to: audienceOf(row),
    ...(notTo && { notTo }),
    urgency: row.urgency as Draft['urgency'],
    visibleFrom: row.visible_from,
    ...(row.due_at && { due: row.due_at }),
    ...(row.basis !== null && { basis: row.basis as Basis }),
  };
}

/** Whom a message is for. One written before that was kept is for whoever it was addressed to then. */
export function audienceOf(row: Pick<Selectable<Database['messages']>, 'role' | 'recipient_id' | 'params'>): Audience {
  const { asked = row.recipient_id as StaffId, otherThan } = row.params as Routing;
  switch (row.role) {
    case 'worker':
    case 'intakeOfficer':
      return { role: row.role };
    case 'teamLead':
      return { role: 'teamLead', ...(otherThan && { otherThan }) };
    default:
      return { role: 'staff', id: asked };
  }
}

/** The municipality's people and, for a restricted case, the only ones who may be messaged. */
export type Addressees = { readonly people: People; readonly named: readonly StaffId[] | undefined };

export async function loadAddressees(
  db: Kysely<Database>,
  { municipality, caseId, workerId }: Pick<MessageSubject, 'municipality' | 'caseId' | 'workerId'>,
): Promise<Addressees> {
  const people = await loadPeople(db, municipality);
  const named = await namedFor(db, municipality, caseId);
  // A worker whom these very events assign is not in the case's row yet.
  return { people, named: named && workerId ? [...new Set([...named, workerId])] : named };
}

const nobody: Addressees = { people: { staff: [], teams: [], absences: [] }, named: undefined };

/** One row per cause and recipient; where the same was drafted twice, the later one, which keeps whom the other was for. */
function messageRows(of: MessageSubject, drafted: readonly DraftedMessage[], who: Addressees): MessageRow[] {
  const rows = new Map<string, MessageRow>();
  for (const one of drafted) {
    for (const recipient of recipientsOf(of, one.draft, who)) {
      const row = messageRow(of.caseId ?? '', of.number, one, recipient);
      const same = rows.get(row.id);
      const alsoFor = same && same.role !== row.role ? { alsoFor: audienceOf(same) } : {};
      rows.set(row.id, { ...row, params: { ...row.params, ...alsoFor } });
    }
  }
  return [...rows.values()];
}

export type MessageRow = ReturnType<typeof messageRow>;

type Addressed = { readonly role: string; readonly id?: StaffId; readonly otherThan?: StaffId };

/** What a message keeps of whom it was for, so that who gets it can be found anew when it is told. */
export type Routing = {
  readonly asked?: StaffId;
  readonly otherThan?: StaffId;
  readonly notTo?: StaffId;
  /** Whom else it was for, where one person stood in for both that day. */
  readonly alsoFor?: Audience;
};

type NumberedRouting = Routing & { readonly number: string | null };

function routingOf({ to: { id, otherThan }, notTo }: Draft<Addressed>): Routing {
  return { ...(id && { asked: id }), ...(otherThan && { otherThan }), ...(notTo && { notTo }) };
}

/** A message as its row. `about`: the case or the visit that it is of. */
export function messageRow(
  about: string,
  number: string | null,
  { seq, at, draft }: DraftedMessage<Draft<Addressed>>,
  recipient: StaffId | null,
) {
  const params: NumberedRouting = { number, ...routingOf(draft) };
  return {
    id: messageId(about, draft.cause, recipient ?? draft.to.role),
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
    params,
    created_at: at,
  };
}

/** Null, which addresses the role alone, where nobody is present. What a stand-in did waits for the worker's return. */
export function recipientsOf(
  of: CaseAssignment,
  { to, notTo, visibleFrom }: Draft,
  { people, named }: Addressees,
): readonly (StaffId | null)[] {
  const found = onlyNamed(resolveRecipients(people, to, of, localDateOf(visibleFrom)), named, isActive);
  function isActive(id: StaffId): boolean {
    return people.staff.some((one) => one.id === id && one.active);
  }
  const others = found.filter((id) => id !== notTo);
  if (others.length > 0) return others;
  return found.length > 0 ? [of.workerId] : [null];
}

/** A message's own columns with their types, in the order in which rows of JSON are read and inserted. */
export const messageColumns =
  'id uuid, seq int, cause text, kind text, step text, role text, recipient_id text, urgency text, ' +
  'visible_from timestamptz, due_at timestamptz, basis jsonb, params jsonb, created_at timestamptz';
export const messageNames = messageColumns.replaceAll(/ \w+(, |$)/g, '$1');

/** A message of a later event becomes unread again; a rebuild, whose events are the same, changes nothing. */
export const renewedMessage = `
  on conflict (id) do update set
    seq = excluded.seq, step = excluded.step, role = excluded.role, urgency = excluded.urgency,
    visible_from = excluded.visible_from, due_at = excluded.due_at, basis = excluded.basis, params = excluded.params,
    created_at = excluded.created_at, read_at = null, withdrawn_at = null, delivered_at = null
  where messages.seq < excluded.seq`;

/** The rows that still wait to be read, mailed or not. A case's own: what happens to it never silences a visit. */
export const waitingToBeRead = 'withdrawn_at is null and read_at is null';
