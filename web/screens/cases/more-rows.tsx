import type { UseInfiniteQueryResult } from '@tanstack/preact-query';
import { cases as words } from '../../../texts/web/cases';
import { useApp } from '../../parts/app-context';
import './more-rows.css';

/** Reads the next page of a list of cases, where there is one. */
export function MoreRows({ query }: { readonly query: UseInfiniteQueryResult<unknown> }) {
  const { say } = useApp();
  if (!query.hasNextPage) return null;
  return (
    <button
      type="button"
      class="button wide more-rows"
      aria-disabled={query.isFetchingNextPage}
      onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
    >
      {say(query.isFetchingNextPage ? words.moreLoading : words.more)}
    </button>
  );
}
