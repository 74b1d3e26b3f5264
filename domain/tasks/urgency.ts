import { atLocal, type Instant, localDateOf, plusDays } from '../clock/time';
import { openingOf, toWorkingDay, type WorkCalendar } from '../clock/working-days';
import type { Rules } from '../rules/rule-book';
import type { MessageKind } from './message-kinds';

/** How soon a message should reach someone: at any hour, the same day, or with the next digest. */
export type Urgency = 'urgent' | 'sameDay' | 'digest';

/** The kinds that go out faster than with the digest; a lone visit sets the urgency of its own alarm. */
const speeds: Partial<Record<MessageKind, Urgency>> = {
  crisis: 'urgent',
  declineHeard: 'urgent',
  threatRecorded: 'urgent',
  assigned: 'sameDay',
  handoverAccepted: 'sameDay',
  handoverRejected: 'sameDay',
  // It may be for tomorrow, and the citizen has not been asked.
  firstMeetingAgreed: 'sameDay',
  endedToConfirm: 'sameDay',
  // Outreach stops at once, so whoever was on their way hears of it the same day.
  declined: 'sameDay',
};

/** The tasks whose window ends the case by itself when nobody acts. */
const endsByItself: readonly MessageKind[] = ['endingToCome', 'secondWord', 'declineAssessment', 'landing'];

export type MessageTiming = {
  readonly kind: MessageKind;
  readonly visibleFrom: Instant;
  readonly due?: Instant;
  /** What does not wait for working hours: an urgent referral, a crisis. */
  readonly urgent?: boolean;
};

/** Whether what is urgent is due and escalated by the clock, also where nobody is at work. */
export function urgentKeepsTheClock({ lacks }: Rules): boolean {
  return !lacks?.includes('urgent-keeps-the-clock');
}

/** The hour at which work begins, so many days after the day of `since`, whether or not anybody works on that day. */
export function morningAfter(since: Instant, days: number, { settings }: Rules): Instant {
  return atLocal(plusDays(localDateOf(since), days), settings.calendar.hours.from);
}

/** How soon a message goes out. */
export function urgencyOf({ kind, visibleFrom, due, urgent }: MessageTiming, calendar: WorkCalendar): Urgency {
  const speed = speeds[kind];
  if (speed) return speed;
  if (urgent) return 'urgent';
  const tooLateForADigest = due !== undefined && due < nextDigest(visibleFrom, calendar);
  return endsByItself.includes(kind) && tooLateForADigest ? 'sameDay' : 'digest';
}

/** The opening of the working day after the one on which a message shows. */
function nextDigest(visibleFrom: Instant, calendar: WorkCalendar): Instant {
  return openingOf(toWorkingDay(plusDays(localDateOf(visibleFrom), 1), calendar), calendar);
}
