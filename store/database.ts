import type { ColumnType, Generated } from 'kysely';
import type { Instant, LocalDate } from '../domain/time';

/** timestamptz: an instant with milliseconds and Z comes out, any ISO string goes in. */
type At = ColumnType<Instant, string, string>;
type MaybeAt = ColumnType<Instant | null, string | null | undefined, string | null>;
type MadeAt = ColumnType<Instant, string | undefined, string>;
type Day = ColumnType<LocalDate, string, string>;
type MaybeDay = ColumnType<LocalDate | null, string | null | undefined, string | null>;
/** jsonb: the value comes out; its JSON text goes in, the same for pg and PGlite. */
type Json = ColumnType<unknown, string, string>;
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>;
type Words = ColumnType<string[], readonly string[] | undefined, readonly string[]>;

interface EventsTable {
  municipality: string;
  seq: number;
  at: At;
  type: string;
  version: number;
  by_ref: string;
  command_id: string | null;
  digest: string | null;
  event: Json;
}

interface RegistrationsTable {
  id: string;
  subject: 'case' | 'visit';
  municipality: string;
  rehearsal_id: string | null;
  number: string | null;
  /** The latest settings that the case knew when it began; later ones reach it by event. */
  settings_version: number | null;
}

interface CasesTable {
  case_id: string;
  municipality: string;
  rehearsal_id: string | null;
  number: string;
  status: string;
  phase: string | null;
  team: string | null;
  worker_id: string | null;
  second_worker_ids: Words;
  urgent: boolean;
  crisis: boolean;
  pair_rule: boolean;
  standard_id: string;
  standard_version: number;
  settings_version: number;
  referred_at: At;
  started_at: MaybeAt;
  last_two_way_at: MaybeAt;
  attempts_since: number;
  stable_contact_at: MaybeAt;
  next_deadline_at: MaybeAt;
  next_deadline_kind: string | null;
  next_deadline_basis: MaybeJson;
  ended_at: MaybeAt;
  ground: string | null;
  to_confirm: boolean;
  linked_case_ids: Words;
  version: number;
  state: Json;
  updated_at: MadeAt;
}

interface AttentionTable {
  municipality: string;
  rehearsal_id: string | null;
  case_id: string;
  cause: string;
  kind: string;
  audience: string;
  worker_id: string | null;
  team: string | null;
  urgent: boolean;
  shows_from: At;
  due_at: MaybeAt;
  overdue_from: MaybeAt;
  escalates_at: MaybeAt;
  basis: Json;
}

interface MessagesTable {
  id: string;
  municipality: string;
  rehearsal_id: string | null;
  case_id: string | null;
  visit_id: string | null;
  /** Set where it is about a standard's own review, and about no case. */
  standard_id?: string | null;
  /** Set where it is the alarm of a broken glass, and about no case that its reader may see. */
  glass_breaking_id?: string | null;
  /** The event that wrote it, the last one where it was given again. */
  seq: number;
  cause: string;
  kind: string;
  step: string;
  role: string;
  recipient_id: string | null;
  urgency: string;
  visible_from: At;
  due_at: MaybeAt;
  basis: MaybeJson;
  params: Json;
  created_at: At;
  read_at: MaybeAt;
  withdrawn_at: MaybeAt;
  delivered_at: MaybeAt;
}

interface TeamsTable {
  id: string;
  municipality: string;
  name: string;
  lead_id: string | null;
  deputy_lead_id: string | null;
  on_call_number: string | null;
}

interface StaffTable {
  id: string;
  municipality: string;
  name: string;
  title: string | null;
  roles: Words;
  team: string | null;
  active: boolean;
  email: string | null;
  phone: string | null;
  address: string | null;
  language: Generated<'da' | 'en'>;
  competence: Json;
  hours: MaybeJson;
  /** What the municipality's directory calls them; unique in all municipalities. */
  login: ColumnType<string | null, string | null | undefined, string | null>;
  version: Generated<number>;
}

interface SessionsTable {
  id_digest: string;
  /** Null until someone has signed in. */
  staff_id: string | null;
  municipality: string | null;
  content: string;
  made_at: At;
  last_seen_at: At;
  ends_at: At;
}

interface MachineClientsTable {
  client_id: string;
  municipality: string;
  name: string;
  scopes: Words;
  active: boolean;
  made_at: MadeAt;
}

interface AbsencesTable {
  id: string;
  municipality: string;
  staff_id: string;
  from_date: Day;
  to_date: Day;
  deputy_id: string | null;
}

interface CaseKeysTable {
  case_id: string;
  municipality: string;
  wrapped: string | null;
  made_at: MadeAt;
  destroyed_at: MaybeAt;
}

interface IdentitiesTable {
  case_id: string;
  version: string;
  municipality: string;
  alias: string | null;
  name: string | null;
  cpr: string | null;
  phone: string | null;
  address: string | null;
  place: string | null;
  description: string | null;
  reachability: string | null;
  protected: string | null;
  written_at: MadeAt;
  named: Generated<boolean>;
  indexed: Generated<boolean>;
}

interface IdentityTokensTable {
  case_id: string;
  version: string;
  municipality: string;
  token: string;
}

interface ReferrersTable {
  case_id: string;
  version: string;
  municipality: string;
  details: string;
  wants_to_stay_unnamed: boolean;
  receipt: string;
  written_at: MadeAt;
  named: Generated<boolean>;
}

interface StandardsTable {
  municipality: string;
  id: string;
  version: number;
  content: Json;
  drafted_at: MadeAt;
  heard_at: MaybeDay;
  adopted_at: MaybeDay;
  active_from: MaybeDay;
}

interface SettingsTable {
  municipality: string;
  version: number;
  from_date: Day;
  content: Json;
  made_at: MadeAt;
}

interface RehearsalsTable {
  id: string;
  municipality: string;
  name: string;
  starts_at: At;
  clock_shift_ms: number;
  advanced_ms: Generated<number>;
  /** The last move of its time: the key that asked for it, and where it was to lead. */
  advance_key: string | null;
  advance_to: MaybeAt;
  made_at: MadeAt;
}

interface AnswersGivenTable {
  municipality: string;
  key: string;
  digest: string;
  answer: string;
  given_at: MadeAt;
}

interface VisitsTable {
  visit_id: string;
  case_id: string | null;
  municipality: string;
  rehearsal_id: string | null;
  worker_id: string;
  status: string;
  started_at: At;
  expected_end: At;
  alarmed_at: MaybeAt;
  ended_at: MaybeAt;
  version: number;
  state: Json;
}

interface DeliveriesTable {
  id: Generated<string>;
  municipality: string;
  what: 'letter' | 'digest' | 'weekly';
  /** A letter's message, and the event that gave it: given again, it is another letter. */
  message_id: string | null;
  seq: number | null;
  /** 0 to whom the message is addressed; from 1 on to the next in turn, of something urgent that nobody has taken. */
  turn: Generated<number>;
  /** Whose digest; of a letter the person it went to; null: the municipality's fallback address. */
  person_id: string | null;
  local_date: MaybeDay;
  urgency: string;
  due_at: At;
  state: Generated<'waiting' | 'sent' | 'dropped' | 'givenUp'>;
  /** Why it was dropped or given up, or what the mail server said last. */
  code: string | null;
  attempts: Generated<number>;
  first_tried_at: MaybeAt;
  claim: string | null;
  claimed_until: MaybeAt;
  settled_at: MaybeAt;
  /** Who sent it again or set it aside after it was given up, under which key, and why it was set aside. */
  decided_by: string | null;
  decided_at: MaybeAt;
  decision_key: string | null;
  set_aside: string | null;
}

interface ToldTable {
  id: Generated<number>;
  /** Null once the delivery has been forgotten. */
  delivery_id: string | null;
  /** Null where an earlier version noted it, and the delivery says so. */
  sent_as: 'letter' | 'digest' | 'weekly' | null;
  municipality: string;
  case_id: string | null;
  visit_id: string | null;
  cause: string;
  kind: string;
  step: string;
  recipient_id: string | null;
  at: At;
}

interface ErasuresTable {
  case_id: string;
  municipality: string;
  number: string;
  standard_id: string | null;
  ground: string | null;
  referred_at: MaybeAt;
  ended_at: MaybeAt;
  phases: Json;
  approved_by: string;
  erased_at: At;
}

interface RetentionDecisionsTable {
  id: string;
  case_id: string;
  municipality: string;
  kind: 'putOff' | 'handedOver';
  until: MaybeDay;
  words: string;
  decided_by: string;
  decided_at: At;
}

interface KeyRotationsTable {
  key_id: string;
  began_at: At;
  finished_at: At;
}

interface RestrictionsTable {
  id: string;
  case_id: string;
  municipality: string;
  /** Sealed with the case's key, as is why it was lifted. */
  reason: string;
  restricted_by: string;
  restricted_at: At;
  lifted_by: string | null;
  lifted_at: MaybeAt;
  lifted_because: string | null;
}

interface RestrictedToTable {
  case_id: string;
  staff_id: string;
  municipality: string;
  named_by: string;
  named_at: At;
}

interface GlassBreakingsTable {
  id: string;
  case_id: string;
  staff_id: string;
  municipality: string;
  /** Sealed with the case's key. */
  reason: string;
  at: At;
  until: At;
}

interface AuditTable {
  municipality: string;
  seq: number;
  at: At;
  /** `staff:<id>`, `machine:<name>`, `public` or `commandLine`. */
  who: string;
  act: string;
  route: string;
  case_ids: Words;
  outcome: string;
  /** The reason as canonical JSON, kept as the text that the chain covers. */
  because: string | null;
  details: string | null;
  prev: string;
  hash: string;
}

interface AuditHeadsTable {
  municipality: string;
  seq: number;
  hash: string;
  seal: string;
  anchored_seq: number | null;
  anchored_at: MaybeAt;
  /** When the whole chain was last verified, and how much was wrong. */
  checked_at: MaybeAt;
  damages: number | null;
}

/** Every table as its rows come out and go in. */
export interface Database {
  case_events: EventsTable & { case_id: string };
  case_numbers: { municipality: string; last: number };
  registrations: RegistrationsTable;
  cases: CasesTable;
  attention: AttentionTable;
  messages: MessagesTable;
  teams: TeamsTable;
  staff: StaffTable;
  absences: AbsencesTable;
  case_keys: CaseKeysTable;
  identities: IdentitiesTable;
  identity_tokens: IdentityTokensTable;
  referrers: ReferrersTable;
  standards: StandardsTable;
  settings: SettingsTable;
  rehearsals: RehearsalsTable;
  visit_events: EventsTable & { visit_id: string };
  visits: VisitsTable;
  answers_given: AnswersGivenTable;
  deliveries: DeliveriesTable;
  told: ToldTable;
  erasures: ErasuresTable;
  retention_decisions: RetentionDecisionsTable;
  key_rotations: KeyRotationsTable;
  restrictions: RestrictionsTable;
  restricted_to: RestrictedToTable;
  glass_breakings: GlassBreakingsTable;
  audit: AuditTable;
  audit_heads: AuditHeadsTable;
  sessions: SessionsTable;
  machine_clients: MachineClientsTable;
  mail_service: { only_one: Generated<boolean>; since: At };
}
