import type { TaskKey } from '../case/reminded';
import type { Instant } from '../clock/time';
import type { StaffId } from '../ids';
import { taskKeyOf } from '../tasks/open-task';
import type { VisitEvent, VisitEventType, VisitState } from './lone-visit';

/** What a visit tells, at any hour. */
export type VisitMessageKind =
  | 'goesAlong'
  | 'checkOutAsked'
  | 'ownVisitAlarm'
  | 'visitAlarm'
  | 'helpCalled'
  | 'alarmTaken'
  | 'alarmOver';

/** Those who watch: the lead and the deputy lead of the visitor's team, and the municipality's on-call addresses. */
export const watchers = [{ role: 'teamLead' }, { role: 'deputyLead' }, { role: 'onCall' }] as const;

/** What is told again and again, to all of them, until someone takes the alarm. */
export const alarmKinds = ['ownVisitAlarm', 'visitAlarm', 'helpCalled'] as const satisfies readonly VisitMessageKind[];

/** How many minutes pass before an alarm that nobody has taken is told again. */
export const ALARM_REPEATS_MINUTES = 5;

/** What answers a visit's question or alarm, or goes beyond it. An earlier answer is none: the next alarm is told anew. */
export const visitAnswers = [
  'visitExtended',
  'visitAlarmed',
  'alarmTaken',
  'helpCalled',
  'visitCheckedOut',
] as const satisfies readonly VisitEventType[];

export type VisitMessage = {
  readonly cause: TaskKey;
  readonly kind: VisitMessageKind;
  readonly step: 'news' | 'reminder';
  readonly to:
    | { readonly role: 'worker' }
    | (typeof watchers)[number]
    | { readonly role: 'staff'; readonly id: StaffId };
  /** Who did it, and so need not be told. */
  readonly notTo?: StaffId;
  readonly visibleFrom: Instant;
};

/**
 * The messages that follow from a visit's event. A call for help is told to those who watch and to nobody on the visit, whose
 * phones are to stay silent.
 */
export function visitMessagesOf(before: VisitState | undefined, event: VisitEvent): readonly VisitMessage[] {
  const common = { cause: taskKeyOf('visit', event.seq), visibleFrom: event.at };
  const { companions = [] } = event.type === 'visitStarted' ? event.data : (before ?? {});
  const alongside = companions.map((id) => ({ role: 'staff', id }) as const);
  const notTo = event.by.kind === 'staff' && { notTo: event.by.id };
  const tell = (kind: VisitMessageKind, step: VisitMessage['step'], to: readonly VisitMessage['to'][]) =>
    to.map((one): VisitMessage => ({ ...common, kind, step, to: one, ...(step === 'news' && notTo) }));
  const worker = { role: 'worker' } as const;

  switch (event.type) {
    case 'visitStarted':
      return tell('goesAlong', 'news', alongside);
    case 'checkOutAsked':
      return tell('checkOutAsked', 'reminder', [worker]);
    case 'visitAlarmed':
      return [
        ...tell('ownVisitAlarm', 'reminder', [worker, ...alongside]),
        ...tell('visitAlarm', 'reminder', watchers),
      ];
    case 'helpCalled':
      return tell('helpCalled', 'reminder', watchers);
    case 'helpCalledAgain':
      return [];
    case 'alarmTaken':
      return tell('alarmTaken', 'news', before?.alarm?.because === 'noCheckOut' ? [worker, ...watchers] : watchers);
    case 'expectedEndMoved':
      return [];
    case 'visitExtended':
    case 'visitCheckedOut':
      return before?.alarm ? tell('alarmOver', 'news', watchers) : [];
  }
}

/**
 * Whether an unread message of a visit still matters after these newest events: what was asked or alarmed before an answer does
 * not, and once the visit is over nothing does but that it is.
 */
export function visitMessageMatters(
  { status, version }: Pick<VisitState, 'status' | 'version'>,
  events: readonly Pick<VisitEvent, 'seq' | 'type'>[],
  { cause, step }: { readonly cause: string; readonly step: string },
): boolean {
  const seq = Number(cause.slice(cause.indexOf(':') + 1));
  if (status === 'checkedOut') return seq === version;
  const answered = events.findLast(({ type }) => endsEarlier(type))?.seq ?? 0;
  return step === 'news' || seq >= answered;
}

const endsEarlier = (type: VisitEventType): boolean => type === 'visitExtended' || type === 'helpCalled';
