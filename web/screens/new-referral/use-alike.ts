import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import type { Draft } from './draft';

/** Whoever stops writing for so long has come to the end of a thought. */
const PAUSE_MS = 1_500;

/** Shorter words tell nobody from another. */
const LONG_ENOUGH = 4;

/** The words that somebody may be found by, each once: the same words are not searched for again. */
function wordsIn({ said, called, where }: Draft): string {
  const words = `${called} ${where} ${said}`.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter(({ length }) => length >= LONG_ENOUGH))].sort().join(' ');
}

/** The cases that may be about the same person, by what is written so far: looked for at each pause with new words in it. */
export function useAlike(draft: Draft) {
  const { api } = useApp();
  const [asked, setAsked] = useState<{ readonly words: string; readonly draft: Draft }>();
  const words = wordsIn(draft);
  useEffect(() => {
    if (!words) return undefined;
    const timer = setTimeout(() => setAsked({ words, draft }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return useQuery({
    queryKey: ['alike', asked?.words],
    queryFn: () => {
      const { said = '', called = '', where = '' } = asked?.draft ?? {};
      const body = {
        ...(said.trim() && { said: said.trim() }),
        ...(called.trim() && { alias: called.trim() }),
        ...(where.trim() && { place: where.trim() }),
      };
      return answerOf(api.POST('/v1/referrals/alike', { body }));
    },
    enabled: asked !== undefined,
    staleTime: 'static',
    retry: false,
    placeholderData: keepPreviousData,
  });
}
