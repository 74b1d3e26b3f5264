import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { asAsked, type Filters, PAGE } from './filters';

export type Listed = Schemas['ListedCase'];

/** The cases that the filters leave, page by page. */
export function useCases(filters: Filters) {
  const { api, sentVersions } = useApp();
  return useInfiniteQuery({
    queryKey: ['cases', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { ...asAsked(filters), limit: PAGE, ...(cursor && { cursor }) };
      return answerOf(api.GET('/v1/cases', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state: { data } }) => sentVersions.readAgainIn(data?.pages.flatMap(({ items }) => items) ?? []),
    select: ({ pages }) => ({ rows: rowsOf(pages), count: pages[0]?.count ?? null }),
  });
}

/** The rows of all pages; a case that moved down while they were read comes again with the next one, and is shown once. */
export const rowsOf = (pages: readonly { readonly items: readonly Listed[] }[]): readonly Listed[] => [
  ...new Map(pages.flatMap(({ items }) => items).map((row) => [row.caseId, row])).values(),
];

/** The phases of the municipality's own standard, each of which its settings propose a follow-up for. */
export function usePhases() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['phases'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/settings'));
      return Object.keys(items.at(-1)?.followUp.proposals ?? {});
    },
  });
}
