import { type Instant, instant } from './time';

/**
 * A moment by the wall clock. Rights, sessions, staff, restrictions, retention, erasure and the audit log go by no other:
 * what takes one cannot be handed a rehearsal's.
 */
export type WallInstant = Instant & { readonly by: 'wall' };

/** A moment by a rehearsal's own clock, which begins anywhere and which anyone in it may move. */
export type RehearsalInstant = Instant & { readonly by: 'rehearsal' };

/** A moment by the clock of the world that somebody acts in: what cases, their lists and their rules go by. */
export type WorldInstant = WallInstant | RehearsalInstant;

/** A moment of the wall clock, written as `instant` takes it. Throws as it does. */
export function wallInstant(value: string | number | Date): WallInstant {
  return instant(value) as WallInstant;
}

/** The same of a rehearsal's clock. */
export function rehearsalInstant(value: string | number | Date): RehearsalInstant {
  return instant(value) as RehearsalInstant;
}
