import { type Instant, type LocalDate, localDateOf, plusDays, plusMinutes } from '../clock/time';
import type { Rules } from '../rules/rule-book';
import type { CaseState } from './case-state';
import { type Context, type Rejection, reject } from './decision';
import { commandsAllowedIn, type Status } from './status';

/** No date that a person sets lies further ahead than this: about ten years. */
const farthestAheadDays = 3650;

/** Why a date that someone sets cannot stand: before the first one allowed, or further ahead than anyone plans. */
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

/** The same for a date that may as well have passed. */
export function tooFarAhead(on: LocalDate | undefined, { now }: Pick<Context, 'now'>): Rejection | undefined {
  const latestAllowed = plusDays(localDateOf(now), farthestAheadDays);
  return on && on > latestAllowed ? reject('tooFarAhead', { on, latestAllowed }) : undefined;
}

/** Why a number cannot stand: it is not a whole one, or outside what makes sense. Absent: it stands. */
export function notWithin(what: string, value: number | undefined, least: number, most: number): Rejection | undefined {
  const stands = value === undefined || (Number.isInteger(value) && value >= least && value <= most);
  return stands ? undefined : reject('outOfRange', { what, least, most });
}

/** The days between follow-ups that a person assesses for a citizen: at least one, at most what the settings allow. */
export function notAFollowUpInterval(days: number | undefined, { rules }: Pick<Context, 'rules'>) {
  const { maximumDays } = rules.settings.followUp;
  if (days !== undefined && days > maximumDays) return reject('followUpTooFar', { maximumDays });
  return notWithin('followUpDays', days, 1, maximumDays);
}

/** An unreachable plan counts whole days and attempts. */
export function notAPlan(plan: { readonly days: number; readonly attempts: number } | undefined) {
  return (
    notWithin('plan.days', plan?.days, 1, farthestAheadDays) ?? notWithin('plan.attempts', plan?.attempts, 0, 1000)
  );
}

/** A clock some minutes ahead is tolerated; what is said to happen later than that has not happened. */
export function notInTheFuture(at: Instant, rules: Rules, now: Instant) {
  const latestAllowed = plusMinutes(now, rules.settings.clockToleranceMinutes);
  return at > latestAllowed ? reject('inTheFuture', { at, latestAllowed }) : undefined;
}

/** Why a command cannot be given now: the case's status is none of those that allow it. */
export function notInStatus({ status }: CaseState, allowedStatuses: readonly Status[]): Rejection | undefined {
  if (allowedStatuses.includes(status)) return undefined;
  return reject('notAllowedInStatus', { status, allowedStatuses, allowedCommands: commandsAllowedIn(status) });
}

/** After a decline outreach has stopped: nobody assesses another ground over the citizen's own word. */
export function afterDecline({ ending }: CaseState): Rejection | undefined {
  return ending?.kind === 'decline'
    ? reject('notInThisState', { is: 'declined', right: ['assessDecline'] })
    : undefined;
}

/** Why a phase cannot be: this municipality has no such one. */
export function unknownPhase(phase: string, { standard }: Rules): Rejection {
  return reject('unknownPhase', { phase, known: standard.phases.map(({ id }) => id) });
}
