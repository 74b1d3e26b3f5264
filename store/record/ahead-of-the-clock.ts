import { type Instant, plusMinutes } from '../../domain/clock/time';
import { RecordingRefused } from './errors';
import type { LoggedEvent } from './event-log';
import type { Registration } from './registration';

/** How far the clocks of the Temporal server and of a worker may be apart. */
const toleranceMinutes = 5;

/**
 * Throws `RecordingRefused` for an event that has not come yet by the wall clock: somebody moved the workflow's own time. Only a
 * rehearsal's time is moved, and it is the registration that says what is one, never whoever asks.
 */
export function refuseAhead(
  { subject, id, rehearsalId }: Pick<Registration, 'subject' | 'id' | 'rehearsalId'>,
  events: readonly LoggedEvent[],
  now: Instant | undefined,
): void {
  if (rehearsalId !== null || now === undefined) return;
  const latestAllowed = plusMinutes(now, toleranceMinutes);
  const ahead = events.find(({ at }) => at > latestAllowed);
  if (!ahead) return;
  const { seq, at } = ahead;
  throw new RecordingRefused(`${subject} ${id}`, { what: 'aheadOfTheClock', seq, at, now });
}
