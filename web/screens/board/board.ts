import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { BoardVisits } from '../../../domain/views/board';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { PAGE } from '../cases/filters';
import { isOfVisits, type Shown, sortOf } from './shown';

export type Board = Schemas['Board'];

/** Where no change is told of, the board is read again so often. */
const READ_AGAIN_MS = 30_000;

/** All that the board counts, as of one moment. */
export function useBoard() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['board', 'numbers'],
    queryFn: () => answerOf(api.GET('/v1/board')),
    refetchInterval: READ_AGAIN_MS,
  });
}

/** The very cases that a number counts, page by page. */
export function useBoardCases(shown: Shown) {
  const { api } = useApp();
  const { list, person, from, to } = shown;
  const board = list === undefined || isOfVisits(list) ? 'open' : list;
  const filters = {
    board,
    ...(person && { contactPerson: person }),
    ...(from && { dueFrom: from }),
    ...(to && { dueTo: to }),
    sort: sortOf(shown),
    counted: 'true' as const,
    limit: PAGE,
  };
  return useInfiniteQuery({
    queryKey: ['board', 'cases', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/v1/cases', { params: { query: { ...filters, ...(cursor && { cursor }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: READ_AGAIN_MS,
    select: ({ pages }) => ({
      rows: [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.caseId, row])).values()],
      count: pages[0]?.count ?? 0,
    }),
  });
}

/** The very visits that a number counts. */
export function useBoardVisits(board: BoardVisits) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['board', 'visits', board],
    queryFn: () => answerOf(api.GET('/v1/visits', { params: { query: { board } } })),
    refetchInterval: READ_AGAIN_MS,
  });
}
