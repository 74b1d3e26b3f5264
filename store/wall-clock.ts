import { type WallInstant, wallInstant } from '../domain/clock/whose';

/** Now, by the wall clock. */
export const wallNow = (): WallInstant => wallInstant(Date.now());
