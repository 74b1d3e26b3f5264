import { boundedDates, earliestDate, farthestAheadDays, latestDate, latestPlan } from '../clock/date-bounds';
import { type Instant, type LocalDate, localDateOf, plusDays, plusMinutes } from '../clock/time';
import type { Sealed } from '../ids';
import { consentsCover, informationOf } from '../rules/information';
import type { Rules } from '../rules/rule-book';
import type { CaseState } from './case-state';
import { type BoundedNumber, type Context, inField, type Rejection, reject } from './decision';
import type { PlanTerms } from './ending-facts';
import { commandsAllowedIn, type Status } from './status';

// A guard is named by the fault that it finds: it returns the rejection, or undefined where nothing is wrong.

/** Any date of a command that lies before the oldest citizen's birth, or further ahead than any record goes. */
export function unrecordableDate(data: unknown): Rejection | undefined {
  const [outside] = boundedDates(data).bounded;
  if (!outside) return undefined;
  const { path, from: on } = outside;
  return inField(
    path,
    on < earliestDate
      ? reject('inThePast', { on, earliestAllowed: earliestDate })
      : reject('tooFarAhead', { on, latestAllowed: latestDate }),
  );
}

/** A date that must lie ahead, from today or tomorrow on, and does not, or lies further ahead than anyone plans. */
export function notADayAhead(
  on: LocalDate,
  { now }: Pick<Context, 'now'>,
  from: 'today' | 'tomorrow' = 'tomorrow',
): Rejection | undefined {
  const today = localDateOf(now);
  const earliestAllowed = from === 'today' ? today : plusDays(today, 1);
  if (on < earliestAllowed) return reject('inThePast', { on, earliestAllowed });
  return tooFarAhead(on, { now });
}

/** A date further ahead than anyone plans; it may have passed. */
export function tooFarAhead(on: LocalDate | undefined, { now }: Pick<Context, 'now'>): Rejection | undefined {
  const latestAllowed = latestPlan(now);
  return on && on > latestAllowed ? reject('tooFarAhead', { on, latestAllowed }) : undefined;
}

/** A follow-up further ahead of a day than the settings allow. */
export function followUpTooFar(on: LocalDate | undefined, day: LocalDate, { settings }: Rules): Rejection | undefined {
  const { maximumDays } = settings.followUp;
  const latestAllowed = plusDays(day, maximumDays);
  return on && on > latestAllowed ? reject('followUpTooFar', { on, latestAllowed, maximumDays }) : undefined;
}

/** A number that is not whole or not between `least` and `most`, both allowed; an absent one is fine. */
export function notWithin(
  what: BoundedNumber,
  value: number | undefined,
  least: number,
  most: number,
): Rejection | undefined {
  const stands = value === undefined || (Number.isInteger(value) && value >= least && value <= most);
  return stands ? undefined : reject('outOfRange', { what, least, most });
}

/** Days between follow-ups that are fewer than one or more than the settings allow. */
export function notAFollowUpInterval(days: number | undefined, { rules }: Pick<Context, 'rules'>) {
  const { maximumDays } = rules.settings.followUp;
  const tooFar = days !== undefined && days > maximumDays;
  return inField(
    'followUpDays',
    tooFar ? reject('followUpTooFar', { maximumDays }) : notWithin('followUpDays', days, 1, maximumDays),
  );
}

/** A plan whose days or attempts are not whole numbers within reason, or lie below the floors of the settings. */
export function notAPlan(plan: PlanTerms | undefined, { rules }: Pick<Context, 'rules'>): Rejection | undefined {
  return notPlanTerms(plan, rules.settings.unreachable.floors);
}

/** A plan that was made before the case was entered here may lie below the floors, and then counts as they say. */
export function notAPastPlan(plan: PlanTerms | undefined): Rejection | undefined {
  return notPlanTerms(plan, { days: 1, attempts: 0 });
}

function notPlanTerms(plan: PlanTerms | undefined, least: PlanTerms): Rejection | undefined {
  return (
    inField('days', notWithin('plan.days', plan?.days, least.days, farthestAheadDays)) ??
    inField('attempts', notWithin('plan.attempts', plan?.attempts, least.attempts, 1000))
  );
}

/** A moment that has not come yet; a device's clock may be as many minutes ahead as the settings tolerate. */
export function inTheFuture(at: Instant, rules: Rules, now: Instant) {
  const latestAllowed = plusMinutes(now, rules.settings.clockToleranceMinutes);
  return at > latestAllowed ? reject('inTheFuture', { at, latestAllowed }) : undefined;
}

/** A day that has not come yet. */
export function dayInTheFuture(on: LocalDate, { now }: Pick<Context, 'now'>): Rejection | undefined {
  const today = localDateOf(now);
  return on > today ? reject('inTheFuture', { on, latestAllowed: today }) : undefined;
}

/** A command in a status that does not allow it. */
export function notInStatus({ status }: CaseState, allowedStatuses: readonly Status[]): Rejection | undefined {
  if (allowedStatuses.includes(status)) return undefined;
  return reject('notAllowedInStatus', { status, allowedStatuses, allowedCommands: commandsAllowedIn(status) });
}

/** Something has happened in the case since it was read in this version; none given: nobody minds. */
export function changedSince(read: number | undefined, { version }: CaseState): Rejection | undefined {
  return read === undefined || read === version ? undefined : reject('changedMeanwhile', { read, version });
}

/** The citizen has declined: outreach has stopped, and no other ground may replace the citizen's own word. */
export function afterDecline({ ending }: CaseState): Rejection | undefined {
  return ending?.kind === 'decline'
    ? reject('notInThisState', { is: 'declined', right: ['assessDecline'] })
    : undefined;
}

/** A phase that this municipality's standard does not have. */
export function unknownPhase(phase: string, { standard }: Rules): Rejection {
  return reject('unknownPhase', { phase, known: standard.phases.map(({ id }) => id) });
}

/** A kind of information that this municipality's standard does not have. */
export function unknownInformation(items: readonly string[], rules: Rules): Rejection | undefined {
  const known = informationOf(rules.standard);
  const unknown = consentsCover(rules) ? items.find((item) => !known.includes(item)) : undefined;
  return unknown === undefined ? undefined : reject('unknownInformation', { information: unknown, known });
}

/** An assessment of a person's without a word of why (B5); a run from before words were asked everywhere takes it. */
export function withoutWords(reason: Sealed | undefined, { lacks }: Pick<Rules, 'lacks'>): Rejection | undefined {
  return reason || lacks?.includes('always-in-words')
    ? undefined
    : inField('reason', reject('reasonRequired', { because: 'assessment' }));
}
