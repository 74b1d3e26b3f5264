import type { CaseState } from '../case/case-state';
import { type Context, isRejection, type Rejection } from '../case/decision';
import { type Instant, localDate, localDateOf, startOfDay } from '../clock/time';
import type { Sealed } from '../ids';
import { asEvents, decide, evolve } from '../process';
import { bookWith, type CarriedStandard, type RuleBook, type Rules, rulesAt } from '../rules/rule-book';
import type { LocalSettings } from '../rules/settings';
import { type DeadlineKind, everyReminder, everythingDue, type NextReminder } from './deadlines';

/** A date of a case as it is and as it would be. Null: there is none, or would be none. */
export type DateChange = {
  /** By when something is due; or, where that stays, when someone is next reminded of it or it goes on to the team lead. */
  readonly what: 'due' | NextReminder['kind'];
  readonly kind: DeadlineKind;
  readonly before: Instant | null;
  readonly after: Instant | null;
};

/** What would be otherwise in a case under other rules; nothing is changed. */
export type RulesChange = { readonly phase: string | null; readonly dates: readonly DateChange[] };

/** A case with the rules it goes by. */
type Under = { readonly state: CaseState; readonly rules: Rules };

/**
 * The dates of a case, as it stands now, under settings that are not decided yet: as of the day from which these would hold, or
 * today where that is past. A date keeps the basis that it was set on, so what was set before may well stay.
 */
export function datesUnderSettings(
  state: CaseState,
  settings: LocalSettings,
  { book, now }: { readonly book: RuleBook; readonly now: Instant },
): readonly DateChange[] {
  const on = dayOfEffect(settings, now);
  const [before, after] = [book, bookWith(book, { settings })].map((one) => rulesAt(one, state.standard, on));
  if (!before || !after || after.settings.version !== settings.version) return [];
  const reached = { ...state, settingsVersion: settings.version };
  return datesBetween({ state, rules: before }, { state: reached, rules: after });
}

/** From when new settings are looked at: the beginning of the day from which they hold, or now. */
export function dayOfEffect({ from }: Pick<LocalSettings, 'from'>, now: Instant): Instant {
  return from > localDateOf(now) ? startOfDay(localDate(from)) : now;
}

/** What would be otherwise in a case that is moved to another version of the standard, or why it cannot be. */
export function changeByMove(
  state: CaseState,
  to: { readonly standard: CarriedStandard; readonly phase?: string },
  { book, ...context }: Omit<Context, 'rules'> & { readonly book: RuleBook },
): Rejection | RulesChange {
  const { now, by } = context;
  const rules = rulesAt(book, state.standard, now);
  const data = { ...to, reason: noReasonYet };
  const decision = decide(state, { type: 'moveToStandard', data }, { ...context, rules });
  if (isRejection(decision)) return decision;
  const after = asEvents(state, decision.events, { at: now, by }).reduce<CaseState>(evolve, state);
  const rulesAfter = rulesAt(bookWith(book, { standard: to.standard }), after.standard, now);
  return { phase: after.phase, dates: datesBetween({ state, rules }, { state: after, rules: rulesAfter }) };
}

/** In place of the reason, which moves nothing. */
const noReasonYet = '' as Sealed;

/** The dates that come, go or move, the earliest to be first. */
function datesBetween(was: Under, is: Under): readonly DateChange[] {
  const due = changesIn(duesOf(was), duesOf(is));
  const moved = due.map(({ cause }) => cause);
  // What is due on another day is reminded of on other days too: that goes without saying.
  const reminders = changesIn(remindersOf(was), remindersOf(is)).filter(({ cause }) => !moved.includes(cause));
  return [...due, ...reminders]
    .map(({ cause: _same, ...change }) => change)
    .sort((one, other) => ((one.after ?? one.before ?? '') < (other.after ?? other.before ?? '') ? -1 : 1));
}

type OneDate = Pick<DateChange, 'what' | 'kind'> & { readonly cause: string; readonly at: Instant };

const duesOf = ({ state, rules }: Under): readonly OneDate[] =>
  everythingDue(state, rules).map(({ kind, cause, at }) => ({ what: 'due', kind, cause, at }));

const remindersOf = ({ state, rules }: Under): readonly OneDate[] =>
  everyReminder(state, rules).map(({ kind, of, cause, at }) => ({ what: kind, kind: of, cause, at }));

const dayOf = (date: OneDate | undefined) => date && localDateOf(date.at);

/** Those that are not on the same day before and after, by what they are about: another hour of it is no other date. */
function changesIn(before: readonly OneDate[], after: readonly OneDate[]) {
  const causes = [...new Set([...after, ...before].map(({ cause }) => cause))];
  return causes.flatMap((cause) => {
    const [was, is] = [before, after].map((dates) => dates.find((one) => one.cause === cause));
    const shown = is ?? was;
    if (!shown || dayOf(was) === dayOf(is)) return [];
    return [{ cause, what: shown.what, kind: shown.kind, before: was?.at ?? null, after: is?.at ?? null }];
  });
}
