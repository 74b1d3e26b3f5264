import { hashKey, useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { BoardVisits } from '../../../domain/views/board';
import { answerOf } from '../../api/problem';
import type { AskedOf } from '../../api/read-again';
import { useApp } from '../../parts/app-context';
import { SELDOM_MS, useChanges } from '../../parts/use-changes';
import { rowsOf } from '../cases/cases';
import { PAGE } from '../cases/filters';
import { isOfVisits, type Shown, sortOf } from './shown';

export type Board = Schemas['Board'];

/**
 * The numbers are read again so often while the page is in sight and nobody tells what changes; a list, whose every reading is
 * logged, when its number changes.
 */
const READ_AGAIN_MS = 10_000;

/** Who is out and whose alarm has been taken is shown as it changes, also where the number stays. */
const changing: AskedOf = {
  cases: [['board', 'numbers']],
  referrals: [['board', 'numbers']],
  visits: [
    ['board', 'numbers'],
    ['board', 'visits'],
  ],
};

/** All that the board counts, as of one moment. */
export function useBoard() {
  const { api } = useApp();
  const isLive = useChanges(changing);
  return useQuery({
    queryKey: ['board', 'numbers'],
    queryFn: () => answerOf(api.GET('/v1/board')),
    refetchInterval: isLive ? SELDOM_MS : READ_AGAIN_MS,
  });
}

const isOf = (query: { readonly queryKey: readonly unknown[] } | undefined, asked: unknown): boolean =>
  query !== undefined && hashKey([query.queryKey[2]]) === hashKey([asked]);

/** The very cases that a number counts, as the API is asked for them. */
export function askedList(shown: Shown) {
  const { list, person, from, to } = shown;
  return {
    board: list === undefined || isOfVisits(list) ? ('open' as const) : list,
    ...(person && { contactPerson: person }),
    ...(from && { dueFrom: from }),
    ...(to && { dueTo: to }),
    sort: sortOf(shown),
  };
}

/** The same, page by page. */
export function useBoardCases(shown: Shown, number: number) {
  const { api } = useApp();
  const filters = { ...askedList(shown), counted: 'true' as const, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ['board', 'cases', filters, number],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/v1/cases', { params: { query: { ...filters, ...(cursor && { cursor }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => ({
      rows: rowsOf(pages),
      count: pages[0]?.count ?? 0,
    }),
    // The rows of this very list stay while it is read again, and never another's.
    placeholderData: (before, query) => (isOf(query, filters) ? before : undefined),
  });
}

/** The very visits that a number counts. */
export function useBoardVisits(board: BoardVisits, number: number) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['board', 'visits', board, number],
    queryFn: () => answerOf(api.GET('/v1/visits', { params: { query: { board } } })),
    placeholderData: (before, query) => (isOf(query, board) ? before : undefined),
  });
}
