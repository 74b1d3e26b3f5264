import type { CaseState } from './case-state';
import type { CaseEvent } from './events';
import type { StaffId } from './ids';
import { type Audience, type Cause, type MatterKind, teamLead, worker } from './matter';
import { mattersOf } from './process';
import { type Basis, basisOf, type Rules } from './rules';
import type { Instant } from './time';
import { nextWorkingInstant } from './working-days';

/** What is told once, beside the reminders of open matters. */
export type NewsKind =
  | 'assigned'
  | 'movedAway'
  | 'entryByAnother'
  | 'concernAdded'
  | 'handoverAccepted'
  | 'handoverRejected'
  | 'neverAttended'
  | 'endingStopped'
  | 'ended'
  | 'endedToConfirm'
  | 'declined'
  | 'consentExpired'
  | 'endingUndone';

export type MessageKind = MatterKind | NewsKind;

/** How soon it should reach someone: at any hour, the same day, or with the next digest. */
export type Urgency = 'urgent' | 'sameDay' | 'digest';

/** A message to whoever fills a role. Codes and dates only: the case's number is added where it is written. */
export type MessageDraft = {
  readonly cause: Cause;
  readonly kind: MessageKind;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly to: Audience;
  readonly urgency: Urgency;
  readonly visibleFrom: Instant;
  readonly due?: Instant;
  readonly basis: Basis;
};

/** The messages that follow from an event, one for each who is to be told; visible from the working hour on. */
export function messagesOf(event: CaseEvent, after: CaseState, rules: Rules): readonly MessageDraft[] {
  switch (event.type) {
    case 'reminded':
    case 'escalated':
      return reminders(event, rules);
    case 'crisisMarked':
      return atOnce(event, after, rules);
    default:
      return news(event, after, rules);
  }
}

/** Whether a message still matters: news stands until it is read, a reminder while its matter is open. */
export function stillMatters(message: { cause: string; step: string }, state: CaseState, rules: Rules): boolean {
  if (message.step === 'news') return state.status !== 'ended' || message.cause.startsWith('news:ended');
  return mattersOf(state, rules).some(({ cause }) => cause === message.cause);
}

function reminders(event: CaseEvent<'reminded' | 'escalated'>, rules: Rules): MessageDraft[] {
  const { cause, kind, to, due, urgent, basis } = event.data;
  const visibleFrom = urgent ? event.at : nextWorkingInstant(event.at, rules.settings.calendar);
  const step = event.type === 'reminded' ? 'reminder' : 'escalation';
  const urgency: Urgency = urgent ? 'urgent' : kind === 'endingToCome' ? 'sameDay' : 'digest';
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

/** A crisis is told at once; the reminder that the timer gives a moment later finds it told. */
function atOnce(event: CaseEvent, after: CaseState, rules: Rules): MessageDraft[] {
  return mattersOf(after, rules)
    .filter(({ kind }) => kind === 'crisis')
    .flatMap(({ cause, kind, asks, due, basis }) =>
      asks.map((to) => ({
        cause,
        kind,
        step: 'reminder' as const,
        to,
        urgency: 'urgent' as const,
        visibleFrom: event.at,
        ...(due && { due }),
        basis,
      })),
    );
}

type News = { kind: NewsKind; to: Audience; urgency?: Urgency; topic: Parameters<typeof basisOf>[1] };

function news(event: CaseEvent, after: CaseState, rules: Rules): MessageDraft[] {
  const visibleFrom = nextWorkingInstant(event.at, rules.settings.calendar);
  return newsIn(event, after).map(({ kind, to, urgency, topic }) => ({
    cause: `news:${kind}:${event.seq}` as Cause,
    kind,
    step: 'news',
    to,
    urgency: urgency ?? 'digest',
    visibleFrom,
    basis: event.type === 'caseEnded' ? event.data.basis : basisOf(rules, topic),
  }));
}

function newsIn(event: CaseEvent, after: CaseState): News[] {
  const staff = (id: StaffId): Audience => ({ role: 'staff', id });
  switch (event.type) {
    case 'outreachBegun':
      return byOther(event, event.data.worker)
        ? [{ kind: 'assigned', to: worker, urgency: 'sameDay', topic: 'firstAttempt' }]
        : [];
    case 'assigned':
      return [
        { kind: 'assigned', to: worker, urgency: 'sameDay', topic: 'followUp' },
        ...(event.data.from
          ? [{ kind: 'movedAway' as const, to: staff(event.data.from), topic: 'followUp' as const }]
          : []),
      ];
    case 'contactLogged':
      return after.assignment.worker && byOther(event, after.assignment.worker) && !isSecond(event, after)
        ? [{ kind: 'entryByAnother', to: worker, topic: 'followUp' }]
        : [];
    case 'concernAdded':
      return [{ kind: 'concernAdded', to: worker, topic: 'triage' }];
    case 'handoverAccepted':
      return [{ kind: 'handoverAccepted', to: worker, urgency: 'sameDay', topic: 'handoverReply' }];
    case 'handoverRejected':
      return [{ kind: 'handoverRejected', to: worker, urgency: 'sameDay', topic: 'handoverReply' }];
    case 'neverAttended':
      return [{ kind: 'neverAttended', to: worker, topic: 'attendance' }];
    case 'endingStopped':
      return [
        { kind: 'endingStopped', to: worker, urgency: 'sameDay', topic: 'grace' },
        { kind: 'endingStopped', to: teamLead, topic: 'grace' },
      ];
    case 'endingUndone':
      return [{ kind: 'endingUndone', to: worker, urgency: 'sameDay', topic: 'correctionWindow' }];
    case 'caseEnded':
      return event.data.toConfirm
        ? [
            { kind: 'endedToConfirm', to: teamLead, urgency: 'sameDay', topic: 'correctionWindow' },
            { kind: 'ended', to: worker, topic: 'correctionWindow' },
          ]
        : [];
    case 'declined':
      return after.assignment.worker && byOther(event, after.assignment.worker)
        ? [{ kind: 'declined', to: worker, urgency: 'sameDay', topic: 'declineAssessment' }]
        : [];
    case 'consentExpired':
      return [{ kind: 'consentExpired', to: worker, topic: 'consent' }];
    default:
      return [];
  }
}

function byOther({ by }: CaseEvent, id: StaffId): boolean {
  return by.kind !== 'staff' || by.id !== id;
}

function isSecond({ by }: CaseEvent, { assignment }: CaseState): boolean {
  return by.kind === 'staff' && assignment.secondWorkers.includes(by.id);
}
