import type { Instant } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { Audience, TaskKind } from '../../domain/tasks/open-task';
import type { MessageDraft } from '../../domain/views/messages';
import { matters, news, visitNews } from '../matters';
import type { MailKind } from './kinds';
import { restrictedNews } from './wording/restricted';
import { standardNews } from './wording/standards';
import { vacancyNews } from './wording/vacancies';

/** What a message is about, and so where its link leads. People know a case by its number. */
export type About =
  | { readonly what: 'case'; readonly caseId: string; readonly number: string }
  | {
      readonly what: 'visit';
      readonly visitId: string;
      readonly number: string | null;
      /** Null where it is no longer told, as in a digest of later. */
      readonly visit: ToldVisit | null;
    }
  | { readonly what: 'standard'; readonly id: string; readonly version: number }
  | { readonly what: 'glassBreaking'; readonly id: string; readonly number: string }
  | { readonly what: 'staff' }
  | { readonly what: 'team' }
  | { readonly what: 'restriction'; readonly number: string };

/** Someone on staff, as whoever is alarmed needs them. */
export interface ToldPerson {
  readonly name: string;
  readonly phone: string | null;
}

/** Who is out, where, since when, and who sees to it: what an alarm is of no use without. */
export interface ToldVisit {
  readonly who: ToldPerson | null;
  readonly companions: readonly ToldPerson[];
  readonly place: string | null;
  readonly address: string | null;
  readonly staircase: string | null;
  readonly since: Instant;
  readonly backBy: Instant;
  readonly calledBy: ToldPerson | null;
  readonly takenBy: ToldPerson | null;
}

/**
 * How it came to this reader: as who was asked, in the place of someone away (as their deputy, or as the lead where
 * nobody stands in), in the lead's place, or because the municipality has nobody else.
 */
export type ReceivedAs = 'oneself' | 'deputy' | 'lead' | 'deputyLead' | 'fallback';

/** A message as mail tells it: codes, dates and a case number, and nothing of the citizen; of a visit, who is out and where. */
export interface Message {
  /** The task that it is about; of several messages about one, a letter holds one. */
  readonly cause: string;
  readonly kind: MailKind;
  readonly step: MessageDraft['step'];
  readonly role: Audience['role'] | 'deputyLead' | 'onCall';
  readonly urgency: MessageDraft['urgency'];
  readonly about: About;
  readonly due: Instant | null;
  readonly basis: Basis | null;
  readonly receivedAs: ReceivedAs;
}

const kinds: Readonly<Record<MailKind, unknown>> = {
  ...matters,
  ...news,
  ...visitNews,
  ...standardNews,
  ...restrictedNews,
  ...vacancyNews,
};
export const mailKinds = Object.keys(kinds) as MailKind[];

/** Whether a kind that stands in the store is one that mail has words for; an older or newer version's may not be. */
export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(kinds, kind);
}

export function isTaskKind(kind: MailKind): kind is TaskKind {
  return Object.hasOwn(matters, kind);
}
