import { endangers } from '../case/care-facts';
import type { CarriedEntry } from '../case/carried';
import type { CaseState } from '../case/case-state';
import type { TaskKey } from '../case/reminded';
import type { Instant } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import type { StaffId } from '../ids';
import { type CaseEvent, openTasksOf } from '../process';
import { type Basis, type BasisTopic, basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import type { MessageKind, NewsKind } from '../tasks/message-kinds';
import {
  type Audience,
  intakeOfficer,
  leadOtherThan,
  type OpenTask,
  type TaskKind,
  teamLead,
  worker,
} from '../tasks/open-task';
import { remindedOf } from '../tasks/reminding';
import { type Urgency, urgencyOf } from '../tasks/urgency';

/** A message to whoever fills a role: codes and dates only; the store adds the case's number. */
export type MessageDraft = {
  readonly cause: TaskKey;
  readonly kind: MessageKind;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly to: Audience;
  /** Who did what it tells of: a stand-in who wrote in the case themselves is not told that someone else did. */
  readonly notTo?: StaffId;
  readonly urgency: Urgency;
  readonly visibleFrom: Instant;
  readonly due?: Instant;
  readonly basis: Basis;
};

/** What is seen as soon as it comes about; its mail waits for working hours all the same. */
const seenAtOnce: readonly TaskKind[] = ['unassigned'];

/** What the ending of a case leaves to the team lead. */
const leftByAnEnding: readonly TaskKind[] = ['childConcern', 'crisis', 'incident'];

/** The messages that follow from an event, one for each who is to be told; visible from the working hour on. */
export function messagesOf(event: CaseEvent, after: CaseState, rules: Rules): readonly MessageDraft[] {
  switch (event.type) {
    case 'reminded':
    case 'escalated':
      return reminders(event, rules);
    case 'crisisMarked':
      return stillOpen(['crisis'], event, after, rules);
    case 'entryCarried':
      return event.data.carried.entry === 'crisis'
        ? stillOpen(['crisis'], event, after, rules)
        : news(event, after, rules);
    case 'endingUndone':
      return [...news(event, after, rules), ...(event.data.bringsBack ? toldBefore(event, after, rules) : [])];
    case 'caseEnded':
      return [...news(event, after, rules), ...stillOpen(leftByAnEnding, event, after, rules)];
    default:
      return news(event, after, rules);
  }
}

/** A message as far as decides whether it still matters. */
export type Standing = {
  /** The number of the event that called for it. */
  readonly seq: number;
  readonly cause: string;
  readonly step: string;
  readonly role: string;
};

/**
 * Whether a message is still worth sending: a reminder while its task is open and asks whom it went to; news until the case ends, and news of
 * the ending or after it while the case stays ended. News of what has been taken back is none.
 */
export function stillMatters(message: Standing, state: CaseState, rules: Rules): boolean {
  if (state.takenBack?.includes(message.seq)) return false;
  if (message.step !== 'news') {
    const task = openTasksOf(state, rules).find(({ cause }) => cause === message.cause);
    return task !== undefined && wasTold(message, task, state);
  }
  const [, kind, seq] = message.cause.split(':');
  const { ended } = state;
  if (kind === 'endedToConfirm') return ended?.toConfirm === true && ended.seq === Number(seq);
  if (kind === 'ended') return ended?.seq === Number(seq);
  return !ended || Number(seq) > ended.seq;
}

/** Whether the case has it that this was told of a task, since the task was opened last, and to someone whom it asks. */
function wasTold({ step, role }: Standing, { cause, kind, asks }: OpenTask, state: CaseState): boolean {
  const { reminders, escalations } = remindedOf(state, cause);
  if (step === 'escalation') return escalations.length > 0;
  const isGiven = reminders.length > 0 || leftByAnEnding.includes(kind);
  return isGiven && asks.some((asked) => asked.role === role);
}

/** What the ending had told the team lead anew, as worker and lead had been told of it before. */
function toldBefore(event: CaseEvent, after: CaseState, rules: Rules): readonly MessageDraft[] {
  const left = openTasksOf(after, rules).filter(({ kind }) => leftByAnEnding.includes(kind));
  return left.flatMap(({ cause, kind, asks, due, basis }) => {
    const { reminders, escalations } = remindedOf(after, cause);
    const visibleFrom = nextWorkingInstant(event.at, rules.settings.calendar);
    const draft = { cause, kind, urgency: 'digest', visibleFrom, ...(due && { due }), basis } as const;
    const wasAsked = kind === 'crisis' || reminders.length > 0 ? asks : [];
    return [
      ...wasAsked.map((to) => ({ ...draft, step: 'reminder' as const, to })),
      ...(escalations.length > 0 ? [{ ...draft, step: 'escalation' as const, to: teamLead }] : []),
    ];
  });
}

/**
 * Whether messages that no longer mattered before may matter again after: a task has come back, or the case from its end.
 */
export function mayBringBackMessages(before: CaseState, after: CaseState, rules: Rules): boolean {
  if (before.ended && !after.ended) return true;
  const open = openTasksOf(before, rules).map(({ cause }) => cause);
  return openTasksOf(after, rules).some(({ cause }) => !open.includes(cause));
}

function reminders(event: CaseEvent<'reminded' | 'escalated'>, rules: Rules): MessageDraft[] {
  const { cause, kind, to, due, urgent, basis } = event.data;
  const { calendar } = rules.settings;
  const visibleFrom = urgent || seenAtOnce.includes(kind) ? event.at : nextWorkingInstant(event.at, calendar);
  const step = event.type === 'reminded' ? 'reminder' : 'escalation';
  const urgency = urgencyOf({ kind, visibleFrom, ...(due && { due }), ...(urgent && { urgent }) }, calendar);
  return to.map((audience) => ({
    cause,
    kind,
    step,
    to: audience,
    urgency,
    visibleFrom,
    ...(due && { due }),
    basis,
  }));
}

/**
 * A message at once for each open task of these kinds: a crisis as it is marked, what an ending leaves to the team
 * lead.
 */
function stillOpen(
  kinds: readonly TaskKind[],
  event: CaseEvent,
  after: CaseState,
  rules: Rules,
): readonly MessageDraft[] {
  return openTasksOf(after, rules)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ cause, kind, asks, due, basis }) => {
      const urgent = event.type === 'crisisMarked' || event.type === 'entryCarried';
      const visibleFrom = urgent ? event.at : nextWorkingInstant(event.at, rules.settings.calendar);
      const urgency: Urgency = urgent ? 'urgent' : kind === 'crisis' ? 'sameDay' : 'digest';
      return asks.map((to) => ({
        cause,
        kind,
        step: 'reminder' as const,
        to,
        urgency,
        visibleFrom,
        ...(due && { due }),
        basis,
      }));
    });
}

type News = { kind: NewsKind; to: Audience; topic: BasisTopic; notTo?: StaffId; atOnce?: true };

function news(event: CaseEvent, after: CaseState, rules: Rules): MessageDraft[] {
  return newsIn(event, after).map(({ kind, to, topic, notTo, atOnce }) => {
    const visibleFrom = atOnce ? event.at : nextWorkingInstant(event.at, rules.settings.calendar);
    return {
      cause: `news:${kind}:${event.seq}` as TaskKey,
      kind,
      step: 'news',
      to,
      ...(notTo && { notTo }),
      urgency: urgencyOf({ kind, visibleFrom }, rules.settings.calendar),
      visibleFrom,
      basis: event.type === 'caseEnded' ? event.data.basis : newsBasis(topic, rules),
    };
  });
}

function newsBasis(topic: BasisTopic, rules: Rules): Basis {
  return topic === 'assignment' || topic === 'ending' || topic === 'comment' || topic === 'settings'
    ? { topic, clause: null }
    : basisOf(rules, topic);
}

function newsIn(event: CaseEvent, after: CaseState): News[] {
  switch (event.type) {
    case 'outreachBegun':
      return byOther(event, event.data.worker) ? [{ kind: 'assigned', to: worker, topic: 'firstAttempt' }] : [];
    case 'assigned':
      return [
        { kind: 'assigned', to: worker, topic: 'assignment' },
        ...(event.data.from ? [{ kind: 'movedAway', to: staff(event.data.from), topic: 'assignment' } as const] : []),
      ];
    case 'contactLogged':
    case 'contactReported':
      return entryByAnother(event, after);
    case 'contactsCarried':
      return late(event, after) ? [{ kind: 'entryByAnother', to: worker, topic: 'followUp' }] : [];
    case 'incidentRecorded':
      return endangers(event.data.kind) ? threat(event, after) : [];
    case 'entryCarried':
      return isDanger(event.data.carried) ? threat(event, after) : [];
    case 'noteAdded':
      return event.data.declineHeardAt ? declineHeard : [];
    case 'concernAdded':
      return [{ kind: 'concernAdded', to: responsibleFor(after), topic: 'triage' }];
    case 'handoverAccepted':
    case 'handoverRejected':
      return toldOfService(event.type, 'handoverReply', after);
    case 'firstMeetingAgreed':
      return byService(event) ? toldOfService(event.type, 'handoverReply', after) : [];
    case 'attendanceConfirmed':
      return byService(event) ? toldOfService(event.type, 'attendance', after) : [];
    case 'neverAttended':
      return [{ kind: 'neverAttended', to: worker, topic: 'attendance' }];
    case 'endingStopped':
      return [
        { kind: 'endingStopped', to: worker, topic: 'grace' },
        { kind: 'endingStopped', to: teamLead, topic: 'grace' },
      ];
    case 'endingAgreedTo':
    case 'continuedInstead':
      return isNewsToWorker(event, after) ? [{ kind: event.type, to: worker, topic: 'grace' }] : [];
    case 'answerTakenBack':
      return answerTakenBack(event, after);
    case 'endingUndone':
      return [{ kind: 'endingUndone', to: responsibleFor(after), topic: 'correctionWindow' }];
    case 'caseEnded':
      return [
        ...(event.data.toConfirm ? [{ kind: 'endedToConfirm', to: whoConfirms(event), topic: 'ending' } as const] : []),
        ...(isNewsToWorker(event, after) ? [{ kind: 'ended', to: worker, topic: 'ending' } as const] : []),
      ];
    case 'declined':
      return isNewsToWorker(event, after) ? [{ kind: 'declined', to: worker, topic: 'declineAssessment' }] : [];
    case 'consentWithdrawn':
      return isNewsToWorker(event, after) ? [{ kind: 'consentWithdrawn', to: worker, topic: 'consent' }] : [];
    case 'entryStruckOut':
      return event.data.what === 'consent' && isNewsToWorker(event, after)
        ? [{ kind: 'consentWithdrawn', to: worker, topic: 'consent' }]
        : [];
    case 'consentExpired':
      return [{ kind: 'consentExpired', to: worker, topic: 'consent' }];
    default:
      return [];
  }
}

/** Contacts of another case that came after this one was taken over, not with it. */
function late(event: CaseEvent<'contactsCarried'>, after: CaseState): boolean {
  return event.at !== after.activeSince && isNewsToWorker(event, after);
}

/** A threat or violence that comes along from another case before its team lead has looked at it. */
function isDanger(carried: CarriedEntry): boolean {
  return carried.entry === 'incident' && endangers(carried.kind) && !carried.reviewed;
}

/** Whoever may be on their way there is told at any hour, and so is the team lead; not the worker who was there. */
function threat(event: CaseEvent<'incidentRecorded' | 'entryCarried'>, after: CaseState): News[] {
  const told = isNewsToWorker(event, after) ? [worker, teamLead] : [teamLead];
  return told.map((to) => ({ kind: 'threatRecorded', to, topic: 'pairRule', atOnce: true }));
}

/** Whoever is on their way to someone who has declined is told at any hour. */
const declineHeard: News[] = [worker, teamLead].map((to) => ({
  kind: 'declineHeard',
  to,
  topic: 'declineAssessment',
  atOnce: true,
}));

/** An ending that rests on one person's word is another's to confirm. */
function whoConfirms({ data: { restsOnOneWord, basis } }: CaseEvent<'caseEnded'>): Audience {
  return restsOnOneWord ? leadOtherThan(basis.assessed?.by) : teamLead;
}

/** Both who were asked hear of it, but not the one who did it. */
function answerTakenBack(event: CaseEvent<'answerTakenBack'>, after: CaseState): News[] {
  const doer = event.by.kind === 'staff' ? event.by.id : undefined;
  const told = isNewsToWorker(event, after) ? [worker, teamLead] : [teamLead];
  return told.map((to) => ({ kind: 'answerTakenBack', to, topic: 'grace', ...(doer && { notTo: doer }) }));
}

/** What someone else has logged is shown to the worker, and never to the one who wrote it. */
function entryByAnother(event: CaseEvent<'contactLogged' | 'contactReported'>, after: CaseState): News[] {
  const writer = event.by.kind === 'staff' ? event.by.id : undefined;
  if (!isNewsToWorker(event, after) || (writer && after.assignment.secondWorkers.includes(writer))) return [];
  return [{ kind: 'entryByAnother', to: worker, topic: 'followUp', ...(writer && { notTo: writer }) }];
}

function staff(id: StaffId): Audience {
  return { role: 'staff', id };
}

/** Who is responsible for the case: intake until it is accepted, the team lead where it has no worker or has ended. */
function responsibleFor({ status, assignment }: CaseState): Audience {
  if (status === 'ended') return teamLead;
  return assignment.worker ? worker : status === 'referred' ? intakeOfficer : teamLead;
}

/** What a service has said: the worker hears of it, and after the end the team lead too. */
function toldOfService(kind: NewsKind, topic: BasisTopic, { status }: CaseState): News[] {
  const told = status === 'ended' ? [worker, teamLead] : [worker];
  return told.map((to) => ({ kind, to, topic }));
}

/** By its link, in the service's own name; what staff or a program record they know of already. */
function byService({ by }: CaseEvent): boolean {
  return by.kind === 'receivingService';
}

function isNewsToWorker(event: CaseEvent, { assignment }: CaseState): boolean {
  return assignment.worker !== null && byOther(event, assignment.worker);
}

function byOther({ by }: CaseEvent, id: StaffId): boolean {
  return by.kind !== 'staff' || by.id !== id;
}
