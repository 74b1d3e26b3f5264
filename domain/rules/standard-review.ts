import { endOfDay, type Instant, type LocalDate, plusDays } from '../clock/time';
import { openingOf, toWorkingDay } from '../clock/working-days';
import type { LocalSettings } from './settings';
import type { Standard } from './standard';

/** A reminder that the standard asks for its own review (G20): when it shows, and by when the review should be done. */
export type ReviewReminder = {
  /** Days before the date on which the standard is to be reassessed; 0 is the day itself. */
  readonly daysBefore: number;
  readonly visibleFrom: Instant;
  readonly due: Instant;
};

/**
 * The latest reminder of the standard's own review that has come by a date: each of the settings' and one on the day
 * itself, at a working day's opening. Undefined where the standard promises none, or none has come yet.
 */
export function reviewReminderOn(
  { governance }: Pick<Standard, 'governance'>,
  { calendar, standardReview }: Pick<LocalSettings, 'calendar' | 'standardReview'>,
  date: LocalDate,
): ReviewReminder | undefined {
  if (!governance) return undefined;
  const by = governance.reassessBy as LocalDate;
  const reminders = [...new Set([...(standardReview?.reminders ?? []), 0])];
  const come = reminders
    .map((daysBefore) => ({ daysBefore, on: toWorkingDay(plusDays(by, -daysBefore), calendar) }))
    .filter(({ on }) => on <= date)
    .sort((a, b) => a.daysBefore - b.daysBefore);
  const [latest] = come;
  return latest && { daysBefore: latest.daysBefore, visibleFrom: openingOf(latest.on, calendar), due: endOfDay(by) };
}
