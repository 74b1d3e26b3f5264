import { type Instant, localDateOf, localTimeOf } from '../clock/time';
import type { Rules } from '../rules/rule-book';
import type { ContactFact, PlaceKind } from './contact-facts';
import type { PlanTerms } from './ending-facts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** A way of reaching someone: the kind of place where a visit goes, or what is used instead of a visit. */
export const ways = ['home', 'publicPlace', 'dropInCentre', 'shelter', 'other', 'phone', 'message', 'digital'] as const;
export type Way = (typeof ways)[number];

/** On how many local days, in how many parts of the day and in how many ways attempts have been made. */
export type Variety = { readonly days: number; readonly dayParts: number; readonly ways: number };

/** What attempts can lack: that they are as many as planned, or as varied as the settings ask for. */
export const attemptFaults = ['attempts', 'days', 'dayParts', 'ways'] as const;
export type AttemptFault = (typeof attemptFaults)[number];

/** Before noon, the afternoon until six, or the evening, on the clock in Denmark. */
export function dayPartOf(at: Instant): DayPart {
  const time = localTimeOf(at);
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}

/** A call is a call and a letter a letter, wherever it was noted as made; a visit is told from another by its place. */
export function wayOf({
  place,
  channel,
}: {
  readonly place: PlaceKind;
  readonly channel?: ContactFact['channel'];
}): Way {
  if (channel === 'message' || channel === 'digital') return channel;
  return channel === 'phone' || place === 'phone' ? 'phone' : place;
}

export function varietyOf(attempts: readonly ContactFact[]): Variety {
  return {
    days: new Set(attempts.map(({ at }) => localDateOf(at))).size,
    dayParts: new Set(attempts.map(({ at }) => dayPartOf(at))).size,
    ways: new Set(attempts.map(wayOf)).size,
  };
}

/** What the attempts lack of what was planned for this citizen, and of the variety that the settings ask for. */
export function faultsOf(
  attempts: readonly ContactFact[],
  planned: PlanTerms,
  { settings: { unreachable } }: Rules,
): readonly AttemptFault[] {
  const made = { attempts: attempts.length, ...varietyOf(attempts) };
  const asked = { attempts: planned.attempts, ...unreachable.variety };
  return attemptFaults.filter((what) => made[what] < asked[what]);
}
