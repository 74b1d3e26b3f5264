import type { Generated } from 'kysely';
import type { At, Json, MaybeAt, MaybeDay, MaybeJson } from './columns';

export interface MessagesTable {
  id: string;
  municipality: string;
  rehearsal_id: string | null;
  case_id: string | null;
  visit_id: string | null;
  /** Set where it is about a standard's own review, and about no case. */
  standard_id?: string | null;
  /** Set where it is the alarm of emergency access, and about no case that its reader may see. */
  glass_breaking_id?: string | null;
  /** Set where it is about nobody being there to act: the team, the restriction, or the key of the act that left it so. */
  vacancy?: string | null;
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

export interface DeliveriesTable {
  id: Generated<string>;
  municipality: string;
  what: 'letter' | 'digest' | 'weekly' | 'offer';
  /** A letter's message, and the event that gave it: given again, it is another letter. */
  message_id: string | null;
  seq: number | null;
  /** 0 to whom the message is addressed; from 1 on to the next in turn, of something urgent that nobody has taken. */
  turn: Generated<number>;
  /** Which of the municipality's on-call addresses a visit's alarm goes to; '' for all else, and where it has named none. */
  on_call: Generated<string>;
  /** Whose digest; of a letter the person it went to; null: the municipality's fallback address. */
  person_id: string | null;
  local_date: MaybeDay;
  /** Of a mail to a service: by which link, and which of its mails. */
  offer_link_id: string | null | undefined;
  offer_mail: 'offered' | 'reminder' | 'over' | null | undefined;
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

export interface ToldTable {
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
  /** Which of the municipality's on-call addresses was told; null for all else, and in what an earlier version noted. */
  on_call: string | null;
  at: At;
}
