import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { casePage as words } from '../../../texts/web/case';
import { states } from '../../../texts/web/frame';
import { ownRecord } from '../../../texts/web/own-record';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Failed } from '../../parts/states';
import { addressOfOwnRecord } from '../../paths';
import type { Section, SectionOf } from './case';
import { Entry, type EntryProps } from './entry';

/** What of a case stands beside what happened in it. */
type Parts = Pick<EntryProps, 'shown'>;

/** The latest three things that happened, and all the rest when it is asked for. */
export function Happened({ shown }: Section) {
  const { say } = useApp();
  const [all, setAll] = useState(false);
  const { latest, acts, caseId } = shown;
  return (
    <section class="card" aria-labelledby="happened">
      <h2 id="happened">{say(words.latest)}</h2>
      {latest.length === 0 && <p class="soft">{say(words.nothingHappened)}</p>}
      {all ? (
        <Everything shown={shown} />
      ) : (
        <ol class="entries">
          {latest.slice(0, 3).map((entry) => (
            <Entry key={entry.seq} shown={shown} entry={entry} />
          ))}
        </ol>
      )}
      <div class="happened-acts">
        {!all && latest.length > 0 && (
          <button type="button" class="button" onClick={() => setAll(true)}>
            {say(words.all)}
          </button>
        )}
        {acts.includes('exportRecord') && (
          <a class="button" href={addressOfOwnRecord(caseId)}>
            {say(ownRecord.open)}
          </a>
        )}
      </div>
    </section>
  );
}

/** The latest entries that are carried, all at once. */
export function LatestEntries({ shown }: SectionOf<'latest'> & Parts) {
  const { say } = useApp();
  const { latest } = shown;
  return (
    <section class="card" aria-labelledby="happened">
      <h2 id="happened">{say(words.latest)}</h2>
      {latest.length === 0 && <p class="soft">{say(words.nothingHappened)}</p>}
      <ol class="entries">
        {latest.map((entry) => (
          <Entry key={entry.seq} shown={shown} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Everything({ shown }: Parts) {
  const { caseId } = shown;
  const { api, say } = useApp();
  const query = useInfiniteQuery({
    queryKey: ['case', caseId, 'timeline'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/v1/cases/{caseId}/timeline', { params: { path: { caseId }, query: cursor ? { cursor } : {} } }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (query.isError) return <Failed error={query.error} onAgain={() => void query.refetch()} />;
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ol class="entries">
        {entries.map((entry) => (
          <Entry key={entry.seq} shown={shown} entry={entry} />
        ))}
      </ol>
      {query.isFetching && <p role="status">{say(states.loading)}</p>}
      {query.hasNextPage && !query.isFetching && (
        <button type="button" class="button" onClick={() => void query.fetchNextPage()}>
          {say(words.older)}
        </button>
      )}
    </>
  );
}
