import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { changesInBrowser } from '../api/changes-in-browser';
import { type AskedOf, readingAgain } from '../api/read-again';
import { useApp } from './app-context';

/** While the server tells what changes: what comes of the passing of time alone is told by nobody, and a word may be lost. */
export const SELDOM_MS = 60_000;

/** Has a page's lists read again when they change elsewhere. Answers whether the server tells of that by itself just now. */
export function useChanges(asked: AskedOf): boolean {
  const { session, person } = useApp();
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  const mayFollow = person.acts.includes('followChanges');
  useEffect(() => {
    if (!mayFollow) return undefined;
    const readAgain = readingAgain(asked, (queryKey, refetchType) =>
      queries.invalidateQueries({ queryKey, refetchType }),
    );
    return changesInBrowser(session, person.id).follow({
      onChanged: (lists) => void readAgain(lists),
      onLive: setLive,
    });
  }, [session, person.id, mayFollow, queries, asked]);
  return isLive;
}
