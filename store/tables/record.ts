import type { Generated } from 'kysely';
import type { At, Json, MadeAt, MaybeAt, MaybeJson, Words } from './columns';

export interface RegistrationsTable {
  id: string;
  subject: 'case' | 'visit';
  municipality: string;
  rehearsal_id: string | null;
  number: string | null;
  /** The latest settings that the case knew when it began; later ones reach it by event. */
  settings_version: number | null;
}

export interface EventsTable {
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

export interface CasesTable {
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
  silent_since: MaybeAt;
  /** From when that is longer than this citizen's follow-up interval. */
  silent_too_long_from: MaybeAt;
  /** Ended and closed for corrections. */
  closed: boolean;
  stable_contact_at: MaybeAt;
  next_deadline_at: MaybeAt;
  next_deadline_kind: string | null;
  next_deadline_basis: MaybeJson;
  next_step_at: MaybeAt;
  ended_at: MaybeAt;
  ground: string | null;
  to_confirm: boolean;
  linked_case_ids: Words;
  /** It has or had one, so that only these states are opened for the list of offers. */
  has_handovers: Generated<boolean>;
  version: number;
  state: Json;
  updated_at: MadeAt;
}

export interface AttentionTable {
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
  other_than: string | null;
}

export interface VisitsTable {
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

export interface RehearsalsTable {
  id: string;
  municipality: string;
  name: string;
  starts_at: At;
  clock_shift_ms: number;
  advanced_ms: Generated<number>;
  /** The last move of its time: the key that asked for it, and where it was to lead. */
  advance_key: string | null;
  advance_to: MaybeAt;
  /** How many of its workflows are there, of how many; null until they are counted. */
  advance_moved: Generated<number>;
  advance_of: number | null;
  advance_done_at: MaybeAt;
  /** Why it came no further: `timeSkippingOff`. */
  advance_failed: string | null;
  made_at: MadeAt;
  ended_at: MaybeAt;
  /** It began before rehearsals had a world of their own. */
  of_before: Generated<boolean>;
  /** Who alone may enter it, an id of somebody on staff; null: whoever may rehearse in the municipality. */
  only_for: string | null;
  /** The story that it was begun from. */
  story: string | null;
}

export interface AnswersGivenTable {
  municipality: string;
  key: string;
  digest: string;
  answer: string;
  given_at: MadeAt;
}

export interface StoppedRecordingsTable {
  id: string;
  subject: 'case' | 'visit';
  municipality: string;
  rehearsal_id: string | null;
  run_id: string;
  why: string;
  since: At;
}

export interface UnrecordedEventsTable {
  id: string;
  seq: number;
  /** JSON as text: the columns of the log may be what refuses it. */
  event: string;
}
