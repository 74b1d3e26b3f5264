import { keepPreviousData, useInfiniteQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { instant, localDate, showDate, showTime } from '../../../domain/clock/time';
import { caseRow } from '../../../texts/web/case-row';
import { lookedAsWords, purposeWords, readersOf, readers as words } from '../../../texts/web/readers';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { Tick } from '../../parts/field';
import { Empty, Loaded } from '../../parts/states';
import { MoreRows } from '../cases/more-rows';

type Reader = Schemas['CaseReader'];

interface FoundReadersProps {
  readonly asked: string;
  /** Also where the case was one of many on a list. */
  readonly lists: boolean;
  readonly onLists: (wanted: boolean) => void;
}

function useReaders({ asked, lists }: Pick<FoundReadersProps, 'asked' | 'lists'>) {
  const { api } = useApp();
  return useInfiniteQuery({
    queryKey: ['case readers', asked, lists],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { case: asked, ...(lists && { lists: 'true' as const }), ...(cursor && { cursor }) };
      return answerOf(api.GET('/v1/case-readers', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    // Each time that it is read is noted, so it is not read again by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({ about: pages[0], rows: pages.flatMap(({ items }) => items) }),
  });
}

/** Who looked at the case that was asked for, the newest first. */
export function FoundReaders({ asked, lists, onLists }: FoundReadersProps) {
  const { say, language } = useApp();
  const query = useReaders({ asked, lists });
  if (query.error instanceof Refused && query.error.problem.status === 404)
    return (
      <div role="status">
        <Empty icon="search" title={say(words.absent)}>
          <p>{say(words.absentHelp)}</p>
        </Empty>
      </div>
    );
  return (
    <Loaded query={query}>
      {({ about, rows }) => (
        <section aria-labelledby="readers-of">
          {about?.restricted && (
            <Badge icon="alert" tone="amber">
              {say(caseRow.restricted)}
            </Badge>
          )}
          <h2 id="readers-of">{words.of.fill(language, { number: about?.number ?? '' })}</h2>
          <Tick label={say(words.lists)} ticked={lists} onTick={onLists} />
          {rows.length === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHelp)}</p>
            </Empty>
          ) : (
            <ReadersTable rows={rows} />
          )}
          <MoreRows query={query} />
        </section>
      )}
    </Loaded>
  );
}

function ReadersTable({ rows }: { readonly rows: readonly Reader[] }) {
  const { say } = useApp();
  return (
    <table class="card readers-table">
      <thead>
        <tr>
          {[words.who, words.when, words.what, words.purpose].map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ReaderRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ReaderRow({ row }: { readonly row: Reader }) {
  const { say } = useApp();
  return (
    <tr>
      <th scope="row">{row.name ?? say(readersOf[row.kind])}</th>
      <td>
        <When row={row} />
      </td>
      <td>{say(lookedAsWords[row.as])}</td>
      <td>{row.purpose && say(purposeWords[row.purpose])}</td>
    </tr>
  );
}

function When({ row: { on, firstAt, lastAt } }: { readonly row: Reader }) {
  const { language } = useApp();
  const [first, last] = [showTime(instant(firstAt)), showTime(instant(lastAt))];
  const day = showDate(localDate(on));
  return first === last
    ? words.at.fill(language, { on: day, time: first })
    : words.between.fill(language, { on: day, first, last });
}
