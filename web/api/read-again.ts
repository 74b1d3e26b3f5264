import type { QueryKey } from '@tanstack/preact-query';
import type { ChangedList } from './changes';

/** Which of a page's questions are about which lists. */
export type AskedOf = Readonly<Partial<Record<ChangedList, readonly QueryKey[]>>>;

/** Reads the answers to these questions that are shown, or none until they are looked at. */
export type Reading = (key: QueryKey, which: 'active' | 'none') => Promise<void>;

/** What all are told of at one moment is not asked for by all at the same one. */
const SPREAD_MS = 300;

/**
 * Reads a page's lists again when they have changed: one reading after another, since one that is called off by the next whenever
 * something changes would never end. In a tab that nobody looks at it waits until somebody does: each reading is noted.
 */
export function readingAgain(asked: AskedOf, read: Reading) {
  const changed = new Set<ChangedList>();
  let isReading = false;
  return async (lists: readonly ChangedList[]): Promise<void> => {
    for (const list of lists) if (asked[list]) changed.add(list);
    if (isReading || changed.size === 0) return;
    isReading = true;
    while (changed.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * SPREAD_MS));
      const keys = keysOf(asked, changed);
      changed.clear();
      const refetchType = document.visibilityState === 'visible' ? 'active' : 'none';
      await Promise.all(keys.map((key) => read(key, refetchType)));
    }
    isReading = false;
  };
}

/** Each once, also where two lists are asked for together. */
function keysOf(asked: AskedOf, lists: ReadonlySet<ChangedList>): readonly QueryKey[] {
  const keys = [...lists].flatMap((list) => asked[list] ?? []);
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}
