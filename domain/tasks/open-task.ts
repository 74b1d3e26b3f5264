import type { TaskKey } from '../case/reminded';
import type { Window } from '../case/windows';
import { daysBetween, type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';
import type { Actor, StaffId } from '../ids';
import type { Basis } from '../rules/basis';
import type { ReviewName } from '../rules/reviews';

/** The kinds of open task, by which reminders, lists and screens name them. */
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
  | 'commentToAnswer'
  | 'commentToClose'
  | 'moreAttempts'
  | 'mayItEnd'
  | 'endingToCome'
  | 'secondWord'
  | 'declineAssessment'
  | 'handoverToSend'
  | 'handoverConsent'
  | 'handoverReply'
  | 'firstMeeting'
  | 'attendance'
  | 'landing'
  | 'incident'
  | 'pairRule'
  | 'appointmentOutcome'
  | 'toConfirm';

/** Who is asked, by role: who fills it today depends on absences, which the store knows. */
export type Audience =
  | { readonly role: 'worker' }
  /** `otherThan`: where that person leads, whoever stands next in line. */
  | { readonly role: 'teamLead'; readonly otherThan?: StaffId }
  | { readonly role: 'intakeOfficer' }
  | { readonly role: 'staff'; readonly id: StaffId };

export const worker: Audience = { role: 'worker' };
export const teamLead: Audience = { role: 'teamLead' };
/** The team lead, or the next in line where the lead is the one who acted. */
export function leadOtherThan(actor: Actor | undefined): Audience {
  return actor?.kind === 'staff' ? { role: 'teamLead', otherThan: actor.id } : teamLead;
}
export const intakeOfficer: Audience = { role: 'intakeOfficer' };

/**
 * An open task: something a person is asked to do or decide. The reminders, the escalation, the attention lists and
 * the meaning of "overdue" all come from this one shape.
 */
export type OpenTask = {
  readonly cause: TaskKey;
  readonly kind: TaskKind;
  readonly asks: readonly Audience[];
  /** From when it shows in lists: inside working hours, except what is urgent or is only there to be read. */
  readonly showsFrom: Instant;
  /** By when it should be done; absent: it waits without a date. */
  readonly due?: Instant;
  /** When those who are asked are reminded, in order. */
  readonly reminders: readonly Instant[];
  /** When it goes to the team lead, and after how many days again each time; without `everyDays` once. */
  readonly escalates?: { readonly at: Instant; readonly everyDays?: number };
  readonly urgent?: boolean;
  readonly basis: Basis;
};

/** What a deadline or a message can be about: an open task, or something that asks nobody. */
export type TaskKeyKind = TaskKind | 'silence' | 'consent' | 'settings' | 'correctionWindow' | 'visit';

export function taskKeyOf(kind: TaskKeyKind, origin: string | number): TaskKey {
  return `${kind}:${origin}` as TaskKey;
}

/** The key of a window's task; a resumed window has another, so that it is reminded of anew. */
export function taskKeyOfWindow(kind: TaskKind, { seq, again }: Window): TaskKey {
  return taskKeyOf(kind, again === undefined ? seq : `${seq}/${again}`);
}

/** The one definition of due and overdue, on local dates: due from the day it is due on, overdue from the day after. */
export function dueStatus(task: Pick<OpenTask, 'due'>, now: Instant): 'waiting' | 'due' | 'overdue' {
  if (!task.due) return 'waiting';
  if (now >= overdueFrom(task.due)) return 'overdue';
  return localDateOf(now) >= localDateOf(task.due) ? 'due' : 'waiting';
}

/** The first moment at which something due then is overdue: midnight, in Denmark, after the day it was due on. */
export function overdueFrom(due: Instant): Instant {
  return startOfDay(plusDays(localDateOf(due), 1));
}

/** How many days after the day it was due on, in Denmark; 0: not overdue. */
export function daysOverdue(due: Instant, now: Instant): number {
  return Math.max(0, daysBetween(localDateOf(due), localDateOf(now)));
}
