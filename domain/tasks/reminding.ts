import type { CaseState } from '../case/case-state';
import { type Fact, factsOf } from '../case/decision';
import type { Reminded, TaskKey } from '../case/reminded';
import { endOfDay, type Instant, type LocalDate, latest, localDateOf, plusDays } from '../clock/time';
import {
  closingOf,
  isWorkingDay,
  nextWorkingInstant,
  openingOf,
  plusWorkingDays,
  toWorkingDay,
  type WorkCalendar,
} from '../clock/working-days';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type Audience, type OpenTask, type TaskKind, teamLead } from './open-task';
import { type NoCommands, part, type TimedStep } from './part';
import { urgencyOf, urgentKeepsTheClock } from './urgency';

export type ReminderGiven = {
  readonly cause: TaskKey;
  readonly kind: TaskKind;
  readonly to: readonly Audience[];
  readonly due?: Instant;
  readonly urgent?: boolean;
  readonly basis: Basis;
  /** Tasks that were closed long ago, whose reminders the state need not keep any longer. */
  readonly forgets?: readonly TaskKey[];
  /** The moments at which it would have been given, where what had closed the task has been taken back. */
  readonly givenAt?: readonly Instant[];
};

export type RemindingEvents = { reminded: ReminderGiven; escalated: ReminderGiven };

const fact = factsOf<RemindingEvents>();

/** When a task shows, is due, and who is reminded of it when. */
export type Steps = Pick<OpenTask, 'showsFrom' | 'due' | 'reminders' | 'escalates'>;

/**
 * The ordinary steps of a task due on a day (G15; local setting), moved to a working day: shown and reminded of at that
 * day's opening, reminded of again a working day later, escalated to the team lead after the escalation period.
 */
export function byDay(day: LocalDate, rules: Rules): Steps {
  const { calendar, followUp } = rules.settings;
  const workingDay = toWorkingDay(day, calendar);
  return {
    showsFrom: openingOf(workingDay, calendar),
    due: endOfDay(workingDay),
    reminders: [openingOf(workingDay, calendar), openingOf(plusWorkingDays(workingDay, 1, calendar), calendar)],
    escalates: { at: openingOf(plusWorkingDays(workingDay, followUp.escalationWorkingDays, calendar), calendar) },
  };
}

/** As `byDay`, for a span counted in working days: it ends at the closing hour of its last day. */
export function byWorkingDay(day: LocalDate, rules: Rules): Steps {
  const { calendar } = rules.settings;
  return { ...byDay(day, rules), due: closingOf(toWorkingDay(day, calendar), calendar) };
}

/**
 * The steps of a window that closes by itself: shown as it opens, reminded of so many days before its end, escalated to
 * the team lead a day before it. Each comes at a working day's opening, on an earlier day than the end.
 */
export function untilItCloses(opened: Instant, end: Instant, daysBefore: readonly number[], rules: Rules) {
  const { calendar } = rules.settings;
  const showsFrom = nextWorkingInstant(opened, calendar);
  const openingBefore = (days: number): Instant =>
    openingOf(workingDayUpTo(plusDays(localDateOf(end), -Math.max(1, days)), calendar), calendar);
  const warnings = [...new Set([...daysBefore].sort((a, b) => b - a).map(openingBefore))];
  return {
    showsFrom,
    due: end,
    reminders: [showsFrom, ...warnings.filter((at) => at > showsFrom)],
    escalates: { at: latest(showsFrom, openingBefore(1)) },
  } satisfies Steps;
}

/** The date itself where it is a working day, else the one before it. */
function workingDayUpTo(date: LocalDate, calendar: WorkCalendar): LocalDate {
  for (let back = 0; back <= 366; back += 1) {
    const candidate = plusDays(date, -back);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return date;
}

/** A reminder or an escalation of a task: when it was planned for, and when it was given or will be. */
type Step = {
  readonly kind: 'reminder' | 'escalation';
  readonly planned: Instant;
  readonly at: Instant;
  readonly given: boolean;
};

/** Of how many closed tasks a case keeps when they were reminded of: one that is opened again has had its reminders. */
const closedKept = 20;

/** The next reminder or escalation of an open task, as a step of the case. */
export function nextReminderOf(
  task: OpenTask,
  state: CaseState,
  rules: Rules,
  open: readonly TaskKey[],
): TimedStep<Fact<RemindingEvents>, Step['kind']> | undefined {
  const next = stepsOf(task, state, rules).find(({ given }) => !given);
  if (!next) return undefined;
  const { cause, basis } = task;
  const closed = state.reminded.map((one) => one.cause).filter((one) => !open.includes(one));
  const forgets = rules.lacks?.includes('taken-back-whole') ? closed : closed.slice(0, -closedKept);
  const more = forgets.length > 0 ? { forgets } : {};
  const waits = isOfAnOpening(task, next.at, rules) ? { mayWait: {} } : {};
  return { at: next.at, kind: next.kind, cause, basis, ...waits, fire: () => [given(task, next.kind, more)] };
}

/** Given at a working day's opening, and told with that day's digest. */
function isOfAnOpening({ kind, urgent, due }: OpenTask, at: Instant, { settings }: Rules): boolean {
  const { calendar } = settings;
  const day = localDateOf(at);
  const speed = urgencyOf({ kind, visibleFrom: at, ...(due && { due }), ...(urgent && { urgent }) }, calendar);
  return speed === 'digest' && isWorkingDay(day, calendar) && at === openingOf(day, calendar);
}

function given(
  { cause, kind, asks, due, urgent, basis }: OpenTask,
  step: Step['kind'],
  more: Pick<ReminderGiven, 'forgets' | 'givenAt'>,
): Fact<RemindingEvents> {
  const to = toldBy(step, asks);
  const data = { cause, kind, to, ...(due && { due }), ...(urgent && { urgent }), basis, ...more };
  return fact(step === 'reminder' ? 'reminded' : 'escalated', data);
}

/**
 * The reminders and escalations that an open task would have had by now, had nothing closed it meanwhile: they count as
 * given at their own moments, and those who would have been told are told once.
 */
export function remindersMissed(task: OpenTask, state: CaseState, rules: Rules, now: Instant): Fact<RemindingEvents>[] {
  const before = remindedOf(state, task.cause);
  let counted = before;
  for (;;) {
    const next = stepsOf(task, { reminded: [counted] }, rules).find((step) => !step.given);
    if (!next || next.at > now) break;
    counted =
      next.kind === 'reminder'
        ? { ...counted, reminders: [...counted.reminders, next.at] }
        : { ...counted, escalations: [...counted.escalations, next.at] };
  }
  const reminders = counted.reminders.slice(before.reminders.length);
  const escalations = counted.escalations.slice(before.escalations.length);
  return [
    ...(reminders.length > 0 ? [given(task, 'reminder', { givenAt: reminders })] : []),
    ...(escalations.length > 0 ? [given(task, 'escalation', { givenAt: escalations })] : []),
  ];
}

/** Who hears of an open task: a reminder reaches whoever is asked, an escalation the team lead. */
export function toldBy(kind: 'reminder' | 'escalation', asked: readonly Audience[]): readonly Audience[] {
  return kind === 'reminder' ? asked : [teamLead];
}

/**
 * When a window closes: at its end, but not until a working day after the last warning, so that people have time to act
 * also after downtime, or in a case that was entered with a past.
 */
export function closesAt(end: Instant, task: OpenTask, state: CaseState, rules: Rules): Instant {
  const { calendar } = rules.settings;
  const warnings = stepsOf(task, state, rules).map(({ at }) => dayShown(at, calendar));
  const lastWarning = warnings.sort().at(-1);
  return lastWarning ? latest(end, endOfDay(plusWorkingDays(lastWarning, 1, calendar))) : end;
}

/**
 * All steps of a task in order. One that came late (the system was down, or the case was entered with a past) moves the
 * next to the working day after the day on which it was seen; what is urgent keeps its moment all the same.
 */
function stepsOf(task: OpenTask, state: Pick<CaseState, 'reminded'>, rules: Rules): Step[] {
  const { calendar } = rules.settings;
  const keepsItsMoment = task.urgent && urgentKeepsTheClock(rules);
  const steps: Step[] = [];
  for (const { kind, planned, given } of plannedSteps(task, state, calendar)) {
    const before = steps.at(-1);
    const at = given ?? (before && !keepsItsMoment ? notBeforeSeen(planned, before, calendar) : planned);
    steps.push({ kind, planned, at, given: given !== undefined });
  }
  return steps;
}

function notBeforeSeen(planned: Instant, before: Step, calendar: WorkCalendar): Instant {
  const seen = dayShown(before.at, calendar);
  if (seen <= localDateOf(before.planned)) return planned;
  return latest(planned, openingOf(plusWorkingDays(seen, 1, calendar), calendar));
}

/** The day on which people at work see what comes at this moment. */
function dayShown(at: Instant, calendar: WorkCalendar): LocalDate {
  return localDateOf(nextWorkingInstant(at, calendar));
}

type PlannedStep = Pick<Step, 'kind' | 'planned'> & { readonly given?: Instant };

function plannedSteps(task: OpenTask, state: Pick<CaseState, 'reminded'>, calendar: WorkCalendar): PlannedStep[] {
  const { reminders, escalations } = remindedOf(state, task.cause);
  const planned = [
    ...withMomentsGiven('reminder', task.reminders, reminders),
    ...withMomentsGiven('escalation', escalationsOf(task, escalations, calendar), escalations),
  ];
  return planned.sort((a, b) => (a.planned === b.planned ? 0 : a.planned < b.planned ? -1 : 1));
}

/** Each planned moment with the one at which it was given; what was given beyond the plan counts as planned then. */
function withMomentsGiven(kind: Step['kind'], plan: readonly Instant[], given: readonly Instant[]): PlannedStep[] {
  return [...plan, ...given.slice(plan.length)].map((planned, index) => {
    const came = given[index];
    return { kind, planned, ...(came && { given: came }) };
  });
}

/** When it goes to the team lead: once, or every so many days while it is open. */
function escalationsOf({ escalates }: OpenTask, given: readonly Instant[], calendar: WorkCalendar): Instant[] {
  if (!escalates) return [];
  const { at, everyDays } = escalates;
  if (!everyDays) return [at];
  const daysAfter = (last: Instant) => toWorkingDay(plusDays(localDateOf(last), everyDays), calendar);
  return [at, ...given.map((last) => openingOf(daysAfter(last), calendar))];
}

export function remindedOf({ reminded }: Pick<CaseState, 'reminded'>, cause: TaskKey): Reminded {
  return reminded.find((one) => one.cause === cause) ?? { cause, reminders: [], escalations: [] };
}

function withReminded(
  state: CaseState,
  { cause, forgets = [] }: ReminderGiven,
  add: (one: Reminded) => Reminded,
): CaseState {
  const others = state.reminded.filter((one) => one.cause !== cause && !forgets.includes(one.cause));
  return { ...state, reminded: [...others, add(remindedOf(state, cause))] };
}

/** Reminders and escalations of whatever is open; `nextReminderOf` says when. */
export const reminding = part<NoCommands, RemindingEvents>({
  commands: {},
  events: {
    reminded: (state, data, { at }) =>
      withReminded(state, data, (one) => ({ ...one, reminders: [...one.reminders, ...(data.givenAt ?? [at])] })),
    escalated: (state, data, { at }) =>
      withReminded(state, data, (one) => ({ ...one, escalations: [...one.escalations, ...(data.givenAt ?? [at])] })),
  },
});
