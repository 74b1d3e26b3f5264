import type { TaskKey } from '../case/reminded';
import type { Window } from '../case/windows';
import { type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';
import type { StaffId } from '../ids';
import type { Basis } from '../rules/basis';
import type { ReviewName } from '../rules/reviews';

/** What is open, in one word; the reminder, the list and the screen all go by it. */
export type TaskKind =
  | 'triage'
  | 'waiting'
  | 'unassigned'
  | 'firstAttempt'
  | 'followUp'
  | ReviewName
  | 'pauseOver'
  | 'crisis'
  | 'childConcern'
  | 'moreAttempts'
  | 'mayItEnd'
  | 'endingToCome'
  | 'declineAssessment'
  | 'handoverToSend'
  | 'handoverReply'
  | 'firstMeeting'
  | 'attendance'
  | 'landing'
  | 'incident'
  | 'pairRule'
  | 'appointmentOutcome'
  | 'toConfirm';

/** Who is asked. The domain names roles; who fills one today is known where staff and absence are kept. */
export type Audience =
  | { readonly role: 'worker' }
  | { readonly role: 'teamLead' }
  | { readonly role: 'intakeOfficer' }
  | { readonly role: 'staff'; readonly id: StaffId };

export const worker: Audience = { role: 'worker' };
export const teamLead: Audience = { role: 'teamLead' };
export const intakeOfficer: Audience = { role: 'intakeOfficer' };

/**
 * An open task: something a person is asked to do or decide. The reminders, the escalation, the attention lists and
 * the meaning of "overdue" all come from this one shape.
 */
export type OpenTask = {
  readonly cause: TaskKey;
  readonly kind: TaskKind;
  readonly asks: readonly Audience[];
  /** From when it shows in lists: inside working hours, except what is urgent. */
  readonly showsFrom: Instant;
  /** By when it should be done; none: it waits without a date. */
  readonly due?: Instant;
  /** When those who are asked are reminded, in order. */
  readonly reminders: readonly Instant[];
  /** When it goes to the team lead, and how many days between, if it keeps going there. */
  readonly escalates?: { readonly at: Instant; readonly everyDays?: number };
  readonly urgent?: boolean;
  readonly basis: Basis;
};

/** What a deadline or a message can be about: an open task, or something that nobody is asked about. */
export type TaskKeyKind = TaskKind | 'silence' | 'consent' | 'settings' | 'correctionWindow' | 'visit';

export function taskKeyOf(kind: TaskKeyKind, arose: string | number): TaskKey {
  return `${kind}:${arose}` as TaskKey;
}

/** What is said about a window is said by this name; taken up again, it is spoken of anew. */
export function taskKeyOfWindow(kind: TaskKind, { seq, again }: Window): TaskKey {
  return taskKeyOf(kind, again === undefined ? seq : `${seq}/${again}`);
}

/**
 * The one definition of due and overdue, on local dates: due from the day it is due on, overdue from the day after.
 */
export function standing(task: Pick<OpenTask, 'due'>, now: Instant): 'waiting' | 'due' | 'overdue' {
  if (!task.due) return 'waiting';
  if (now >= overdueFrom(task.due)) return 'overdue';
  return localDateOf(now) >= localDateOf(task.due) ? 'due' : 'waiting';
}

/** The first moment at which something that was due then is overdue: midnight after its local day. */
export function overdueFrom(due: Instant): Instant {
  return startOfDay(plusDays(localDateOf(due), 1));
}
