import type { Logger } from 'pino';
import type { Caller } from '../../door/caller';
import { type SlidingCount, slidingCount } from '../../http/sliding-count';
import { Problem } from '../../problems/problem';

/** How often one person may search for citizens. */
export interface SearchLimits {
  readonly perMinute: number;
  readonly perHour: number;
  /** Searches by CPR number without a result, which is what guessing numbers would look like. */
  readonly inVainPerHour: number;
  /** The same where a case's own number is compared with other cases, which mostly finds nobody. */
  readonly unlikePerHour: number;
}

export const defaultSearchLimits: SearchLimits = {
  perMinute: 30,
  perHour: 300,
  inVainPerHour: 10,
  unlikePerHour: 30,
};

/** What a search with a CPR number looks through: all citizens, or cases that are like one. */
type ByCpr = 'inVain' | 'unlike';

interface Begun {
  readonly found: () => void;
}

/** Counts each person's searches in this process. */
export interface SearchRateLimit {
  /**
   * Counts a search; one by CPR number counts as without a result until `found` is called, so that parallel searches do
   * not evade the limit. Throws 429 `tooOften`, which is logged and audited.
   */
  begin(caller: Caller, byCpr: ByCpr | null): Begun;
  /** The same for the CPR number of a case that is opened, which nobody searched for: it takes none of a person's searches. */
  beginUnasked(caller: Caller): Begun;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function searchRateLimit(limits: SearchLimits, log: Logger, now?: () => number): SearchRateLimit {
  const all = [slidingCount(MINUTE_MS, limits.perMinute, now), slidingCount(HOUR_MS, limits.perHour, now)];
  const inVain = {
    inVain: slidingCount(HOUR_MS, limits.inVainPerHour, now),
    unlike: slidingCount(HOUR_MS, limits.unlikePerHour, now),
  };
  const opened = slidingCount(HOUR_MS, limits.unlikePerHour, now);
  const refuseTooOften = (who: string, byCpr: boolean, counts: readonly SlidingCount[]) => {
    const waitMs = Math.max(...counts.map((count) => count.waitMs(who)));
    if (waitMs <= 0) return;
    log.warn({ who, byCpr }, 'somebody searches too often');
    throw new Problem(429, 'tooOften', {}, { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  };
  return {
    begin(caller, byCpr) {
      const who = idOf(caller);
      refuseTooOften(who, byCpr !== null, [...all, ...(byCpr ? [inVain[byCpr]] : [])]);
      for (const count of all) count.add(who);
      const found = byCpr ? inVain[byCpr].add(who) : () => undefined;
      return { found };
    },
    beginUnasked(caller) {
      const who = idOf(caller);
      refuseTooOften(who, true, [opened]);
      return { found: opened.add(who) };
    },
  };
}

const idOf = (caller: Caller): string => (caller.kind === 'staff' ? caller.person.id : caller.actor.id);
