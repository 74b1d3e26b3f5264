import { type Instant, instant } from '../../../domain/clock/time';
import type { Visit } from './use-visit';

/**
 * Whether somebody watches one's visit, and never more than the server has said: `asking` until it has answered, `unconfirmed`
 * where it does not, `watchedAt` where it said so a while ago and does not answer now.
 */
export type Truth =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'watched'; readonly says: string }
  | { readonly kind: 'watchedAt'; readonly at: Instant }
  | { readonly kind: 'nobody'; readonly says: string };

/** How the visit was read last, in milliseconds of the phone's own clock. */
export interface Read {
  readonly data: Pick<Visit, 'watch'> | undefined;
  readonly dataUpdatedAt: number;
  /** Tries since that came to nothing. */
  readonly failureCount: number;
}

/** An answer that is older is said to be. */
export const FRESH_MS = 90_000;

export function truthOf({ data, dataUpdatedAt, failureCount }: Read, nowMs: number): Truth {
  const fails = failureCount > 0;
  if (!data?.watch) return fails ? { kind: 'unconfirmed' } : { kind: 'asking' };
  const { unwatchedBecause, says } = data.watch;
  if (unwatchedBecause) return { kind: 'nobody', says };
  const isOld = fails || nowMs - dataUpdatedAt > FRESH_MS;
  return isOld ? { kind: 'watchedAt', at: instant(dataUpdatedAt) } : { kind: 'watched', says };
}
