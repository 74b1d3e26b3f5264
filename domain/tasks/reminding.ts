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

export type ReminderGiven = {
  readonly cause: TaskKey;
  readonly kind: TaskKind;
  readonly to: readonly Audience[];
  readonly due?: Instant;
  readonly urgent?: boolean;
  readonly basis: Basis;
  /** Tasks that are closed by now: what was said about them need not be kept in mind. */
  readonly forgets?: readonly TaskKey[];
};

export type RemindingEvents = { reminded: ReminderGiven; escalated: ReminderGiven };

const fact = factsOf<RemindingEvents>();

type Steps = Pick<OpenTask, 'showsFrom' | 'due' | 'reminders' | 'escalates'>;

/**
 * The ordinary steps of something due on a day (G15; local setting): it shows and is reminded of as that day opens,
 * again the working day after, when it is overdue, and goes to the team lead after the escalation period. A day on which
 * nobody is at work moves to the next working day.
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

/** The same for a span counted in working days, which ends with the closing hour of its last day. */
export function byWorkingDay(day: LocalDate, rules: Rules): Steps {
  const { calendar } = rules.settings;
  return { ...byDay(day, rules), due: closingOf(toWorkingDay(day, calendar), calendar) };
}

/**
 * The steps of a window that closes by itself: told as it opens, reminded some days before its end, and to the team lead
 * on its last working day but one. Each comes at a working day's opening, and on an earlier day than the end.
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

/** One reminder or escalation of a task: when it should come, and when it came or, as things stand, will come. */
type Step = {
  readonly kind: 'reminder' | 'escalation';
  readonly planned: Instant;
  readonly at: Instant;
  readonly given: boolean;
};

/** The next reminder or escalation of an open task, as a deadline of the case. */
export function nextStep(
  task: OpenTask,
  state: CaseState,
  rules: Rules,
  open: readonly TaskKey[],
): TimedStep<Fact<RemindingEvents>> | undefined {
  const next = stepsOf(task, state, rules.settings.calendar).find(({ given }) => !given);
  if (!next) return undefined;
  const { cause, kind, asks, due, urgent, basis } = task;
  const to: readonly Audience[] = next.kind === 'reminder' ? asks : [teamLead];
  const closed = state.reminded.map((one) => one.cause).filter((one) => !open.includes(one));
  const given: ReminderGiven = {
    cause,
    kind,
    to,
    ...(due && { due }),
    ...(urgent && { urgent }),
    basis,
    ...(closed.length > 0 && { forgets: closed }),
  };
  const type = next.kind === 'reminder' ? 'reminded' : 'escalated';
  return { at: next.at, kind: next.kind, cause, basis, fire: () => [fact(type, given)] };
}

/**
 * When a window really closes: not before every warning has been given, and the last of them has had a working day to be
 * acted on. Neither downtime nor a case that begins with a past can run a warning and its ending together.
 */
export function closesAt(end: Instant, task: OpenTask, state: CaseState, { settings }: Rules): Instant {
  const { calendar } = settings;
  const warnings = stepsOf(task, state, calendar).map(({ at }) => dayShown(at, calendar));
  const lastWarning = warnings.sort().at(-1);
  return lastWarning ? latest(end, endOfDay(plusWorkingDays(lastWarning, 1, calendar))) : end;
}

/**
 * All steps of a task in order. One that came late (the system was away, or the case began with a past) pushes the
 * next to the working day after the day on which it was seen.
 */
function stepsOf(task: OpenTask, state: Pick<CaseState, 'reminded'>, calendar: WorkCalendar): Step[] {
  const steps: Step[] = [];
  for (const { kind, planned, given } of plannedSteps(task, state, calendar)) {
    const before = steps.at(-1);
    const at = given ?? (before ? notTogether(planned, before, calendar) : planned);
    steps.push({ kind, planned, at, given: given !== undefined });
  }
  return steps;
}

function notTogether(planned: Instant, before: Step, calendar: WorkCalendar): Instant {
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
    ...besideGiven('reminder', task.reminders, reminders),
    ...besideGiven('escalation', escalationsOf(task, escalations, calendar), escalations),
  ];
  return planned.sort((a, b) => (a.planned === b.planned ? 0 : a.planned < b.planned ? -1 : 1));
}

/** Each planned moment with the one at which it came; what has come beyond the plan came when it should. */
function besideGiven(kind: Step['kind'], plan: readonly Instant[], given: readonly Instant[]): PlannedStep[] {
  return [...plan, ...given.slice(plan.length)].map((planned, index) => {
    const came = given[index];
    return { kind, planned, ...(came && { given: came }) };
  });
}

/** When it goes to the team lead: once, or again and again while it is open. */
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

function noted(state: CaseState, { cause, forgets = [] }: ReminderGiven, add: (one: Reminded) => Reminded): CaseState {
  const others = state.reminded.filter((one) => one.cause !== cause && !forgets.includes(one.cause));
  return { ...state, reminded: [...others, add(remindedOf(state, cause))] };
}

/** Reminders and escalations of whatever is open; `nextStep` says when. */
export const reminding = part<NoCommands, RemindingEvents>({
  commands: {},
  events: {
    reminded: (state, data, { at }) => noted(state, data, (one) => ({ ...one, reminders: [...one.reminders, at] })),
    escalated: (state, data, { at }) =>
      noted(state, data, (one) => ({ ...one, escalations: [...one.escalations, at] })),
  },
});
