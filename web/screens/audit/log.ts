import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { asAsked, type Filters } from './filters';

export type Entry = Schemas['AuditEntry'];

/** So many entries come at once. */
const PAGE = 50;

/** The entries that the filters leave, page by page. */
export function useLog(filters: Filters) {
  const { api } = useApp();
  return useInfiniteQuery({
    queryKey: ['audit', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asAsked(filters), limit: PAGE, ...(cursor && { cursor }) };
      return answerOf(api.GET('/v1/audit', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    // Reading the log is noted in it, so it is not read again by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
