import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../app-context';

export type RulesProblem = Schemas['RulesProblem'];

/** A rest in the typing after which the draft is checked. */
const REST_MS = 500;

/** What is wrong with a draft, as the server sees it: asked at each rest in the typing. */
export function useCheck(kind: 'standard' | 'settings', text: string) {
  const { api, language } = useApp();
  const rested = useRested(text);
  const query = useQuery({
    queryKey: ['rules checked', kind, language, rested],
    queryFn: () => answerOf(api.POST('/v1/rules/check', { body: { kind, text: rested } })),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    problems: query.data?.problems,
    /** What is said is of what stands there now. */
    isOfNow: rested === text && query.isSuccess && !query.isPlaceholderData,
    failed: query.isError,
  };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(waiting);
  }, [text]);
  return rested;
}
