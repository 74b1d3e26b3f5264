import type { CaseState } from './case-state';
import { fact } from './decision';
import type { Audience, Cause, Matter, MatterKind, Reminded } from './matter';
import type { Folds, Turning } from './part';
import type { Basis, Rules } from './rules';
import { endOfDay, type Instant, type LocalDate, latest, localDateOf, plusDays } from './time';
import { closingOf, openingOf, plusWorkingDays, toWorkingDay, type WorkCalendar } from './working-days';

export type ReminderGiven = {
  readonly cause: Cause;
  readonly kind: MatterKind;
  readonly to: readonly Audience[];
  readonly due?: Instant;
  readonly urgent?: boolean;
  readonly basis: Basis;
};

export type RemindingEvents = { reminded: ReminderGiven; escalated: ReminderGiven };

type Steps = Pick<Matter, 'showsFrom' | 'due' | 'reminders' | 'escalates'>;

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
 * The steps of a window that closes by itself: reminders some days before its end, moved to a working day's opening.
 * The end is a working day already.
 */
export function beforeTheEnd(
  end: Instant,
  daysBefore: readonly number[],
  rules: Rules,
): Pick<Matter, 'due' | 'reminders'> {
  const { calendar } = rules.settings;
  const lastDay = localDateOf(end);
  const reminders = [...daysBefore]
    .sort((a, b) => b - a)
    .map((days) => toWorkingDay(plusDays(lastDay, -days), calendar))
    .filter((day) => day <= lastDay)
    .map((day) => openingOf(day, calendar));
  return { due: end, reminders };
}

/** The day, a number of calendar days on, by whose end a person must have acted: moved to a working day. */
export function windowEnd(from: Instant, days: number, { settings }: Rules): Instant {
  return endOfDay(toWorkingDay(plusDays(localDateOf(from), days), settings.calendar));
}

/** The next reminder or escalation of an open matter, as a deadline of the case. */
export function nextStep(matter: Matter, state: CaseState, { settings }: Rules): Turning | undefined {
  const given = remindedOf(state, matter.cause);
  const reminder = nextReminder(matter, given, settings.calendar);
  if (reminder) return step('reminder', reminder, matter);
  const escalation = nextEscalation(matter, given, settings.calendar);
  return escalation && step('escalation', escalation, matter);
}

function step(kind: 'reminder' | 'escalation', at: Instant, matter: Matter): Turning {
  const { cause, kind: matterKind, asks, due, urgent, basis } = matter;
  const to: readonly Audience[] = kind === 'reminder' ? asks : [{ role: 'teamLead' }];
  const given = { cause, kind: matterKind, to, ...(due && { due }), ...(urgent && { urgent }), basis };
  return {
    at,
    kind,
    cause,
    basis,
    bringsAbout: () => [fact(kind === 'reminder' ? 'reminded' : 'escalated', given)],
  };
}

function nextReminder({ reminders }: Matter, { reminders: given }: Reminded, calendar: WorkCalendar) {
  const scheduled = reminders[given.length];
  return scheduled && notTogether(scheduled, reminders, given, calendar);
}

function nextEscalation({ escalates, reminders }: Matter, given: Reminded, calendar: WorkCalendar) {
  const last = given.escalations.at(-1);
  if (!escalates) return undefined;
  if (!last) return notTogether(escalates.at, reminders, given.reminders, calendar);
  if (!escalates.everyDays) return undefined;
  return openingOf(toWorkingDay(plusDays(localDateOf(last), escalates.everyDays), calendar), calendar);
}

/**
 * A step that follows a reminder which came late (the system was away, or the case began with a past) waits for the
 * next working day, so that a warning and what it warns of never come together.
 */
function notTogether(at: Instant, scheduled: readonly Instant[], given: readonly Instant[], calendar: WorkCalendar) {
  const last = given.at(-1);
  const planned = scheduled[given.length - 1];
  if (!last || !planned || localDateOf(last) <= localDateOf(planned)) return at;
  return latest(at, openingOf(plusWorkingDays(localDateOf(last), 1, calendar), calendar));
}

/** When a window really closes: not before every warning has been given, and a late one has had a day to be read. */
export function closesAt(end: Instant, matter: Matter, state: CaseState, { settings }: Rules): Instant {
  const { calendar } = settings;
  const given = remindedOf(state, matter.cause).reminders;
  const pending = matter.reminders[given.length];
  const lastWarning = pending ? notTogether(pending, matter.reminders, given, calendar) : given.at(-1);
  const planned = matter.reminders.at(pending ? given.length : given.length - 1);
  if (!lastWarning || !planned || localDateOf(lastWarning) <= localDateOf(planned)) return end;
  const stillToCome = matter.reminders.length - given.length - 1;
  const oneDayOn = plusWorkingDays(localDateOf(lastWarning), 1 + Math.max(0, stillToCome), calendar);
  return latest(end, endOfDay(oneDayOn));
}

export function remindedOf(state: Pick<CaseState, 'reminded'>, cause: Cause): Reminded {
  return state.reminded.find((r) => r.cause === cause) ?? { cause, reminders: [], escalations: [] };
}

/** How many matters' reminding a case keeps in mind; the oldest are long closed. */
const remembered = 60;

function noted(state: CaseState, cause: Cause, add: (r: Reminded) => Reminded): CaseState {
  const others = state.reminded.filter((r) => r.cause !== cause);
  return { ...state, reminded: [...others, add(remindedOf(state, cause))].slice(-remembered) };
}

export const remindingFolds = {
  reminded: (state, { cause }, { at }) => noted(state, cause, (r) => ({ ...r, reminders: [...r.reminders, at] })),
  escalated: (state, { cause }, { at }) => noted(state, cause, (r) => ({ ...r, escalations: [...r.escalations, at] })),
} satisfies Folds<RemindingEvents>;
