import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { webPaths } from '../../paths';

export type Offer = Schemas['ListedOffer'];

/** Which offers the address asks for: codes alone. */
export interface Shown {
  readonly list: 'underWay' | 'over';
  readonly whose: 'mine' | 'team';
}

/** What an address asks for; where it says nothing, what is under way, and one's own for whoever leads no team. */
export function shownIn(query: Readonly<Record<string, string>>, isLead: boolean): Shown {
  const whose = query.whose === 'mine' || query.whose === 'team' ? query.whose : isLead ? 'team' : 'mine';
  return { list: query.list === 'over' ? 'over' : 'underWay', whose };
}

export const addressOf = ({ list, whose }: Shown): string =>
  `${webPaths.handovers}?${new URLSearchParams({ list, whose })}`;

/** A service may answer while the page is in sight. */
const READ_AGAIN_MS = 60_000;
const PAGE = 50;

/** A handover that came along to another case has the same id in both. */
export const rowIdOf = ({ caseId, handover }: Offer): string => `${handover}/${caseId}`;

/** The offers, page by page. */
export function useOffers({ list, whose }: Shown) {
  const { api } = useApp();
  return useInfiniteQuery({
    queryKey: ['handovers', list, whose],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = {
        list,
        limit: PAGE,
        ...(whose === 'mine' && { mine: 'true' as const }),
        ...(cursor && { cursor }),
      };
      return answerOf(api.GET('/v1/handovers', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    // Those that are over stand still.
    refetchInterval: list === 'underWay' && READ_AGAIN_MS,
    select: ({ pages }) => [...new Map(pages.flatMap(({ items }) => items).map((row) => [rowIdOf(row), row])).values()],
  });
}
