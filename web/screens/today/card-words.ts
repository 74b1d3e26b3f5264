import type { Schemas } from '../../../client';
import {
  daysBetween,
  type Instant,
  instant,
  type LocalDate,
  localDateOf,
  localTimeOf,
} from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { daysOfSilence } from '../../../domain/views/days-of-silence';
import { today as words } from '../../../texts/web/today';
import { shortDate, shownTime } from '../../parts/dates';

type Card = Schemas['TodayCard'];

/** When contact was last made: in days, as one counts them. */
export function lastContact({ lastTwoWayAt }: Pick<Card, 'lastTwoWayAt'>, on: LocalDate, language: Language): string {
  if (lastTwoWayAt === null) return words.neverContact[language];
  const days = daysBetween(localDateOf(instant(lastTwoWayAt)), on);
  if (days <= 0) return words.lastContactToday[language];
  return days === 1 ? words.lastContactYesterday[language] : words.lastContact.fill(language, { days });
}

/** The same, and for how many days there has been none with somebody who was never met: what a list is filtered by. */
export function silence(
  { lastTwoWayAt, silentSince }: Pick<Card, 'lastTwoWayAt' | 'silentSince'>,
  now: Instant,
  language: Language,
): string {
  const days = silentSince === null ? 0 : daysOfSilence(instant(silentSince), now);
  if (lastTwoWayAt !== null || days === 0) return lastContact({ lastTwoWayAt }, localDateOf(now), language);
  return days === 1 ? words.neverContactAfterDay[language] : words.neverContactAfter.fill(language, { days });
}

/** The attempts since, or before there ever was contact. */
export function attempts(
  { lastTwoWayAt, attemptsSince }: Pick<Card, 'lastTwoWayAt' | 'attemptsSince'>,
  language: Language,
): string {
  const one = attemptsSince === 1;
  if (lastTwoWayAt === null) return one ? words.oneTry[language] : words.tries.fill(language, { tries: attemptsSince });
  return one ? words.thenTry[language] : words.thenTries.fill(language, { tries: attemptsSince });
}

/** How many comments one is asked to answer, but for what is answered on this device and not sent yet. */
export function commentsWaiting(
  { asks }: Pick<Card, 'asks'>,
  answered: number,
  language: Language,
): string | undefined {
  const count = asks.filter(({ kind, shown }) => kind === 'commentToAnswer' && shown).length - answered;
  if (count < 1) return undefined;
  return count === 1 ? words.commentWaits[language] : words.commentsWait.fill(language, { count });
}

/** How many days after the day that something was due on. */
export const lateness = (days: number, language: Language): string =>
  days === 1 ? words.dayOverdue[language] : words.daysOverdue.fill(language, { days });

/** What stands at the right of the name: how late, at what time, or on which day. */
export function whenAsked(
  { asks: [ask], appointment }: Card,
  on: LocalDate,
  language: Language,
): { readonly text: string; readonly late: boolean } {
  const days = ask?.daysOverdue ?? 0;
  if (days > 0) return { text: lateness(days, language), late: true };
  const at = appointment && instant(appointment.at);
  if (at && localDateOf(at) === on) return { text: shownTime(localTimeOf(at)), late: false };
  const due = ask?.dueAt ? localDateOf(instant(ask.dueAt)) : undefined;
  return { text: due && due !== on ? shortDate(due, language) : '', late: false };
}
