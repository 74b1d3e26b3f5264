import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { instant, showInstant } from '../../../domain/clock/time';
import { emergencyAccess as words } from '../../../texts/web/emergency-access';
import { readers } from '../../../texts/web/readers';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { Empty, Loaded } from '../../parts/states';
import { addressOfReaders } from '../../paths';
import { MoreRows } from '../cases/more-rows';
import './emergency-access.css';

const PAGE = 50;

/** Every time that someone opened a restricted case in an emergency, the newest first, with the reason. */
export function EmergencyAccessPage() {
  const { api, say } = useApp();
  const query = useInfiniteQuery({
    queryKey: ['emergency access'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/v1/glass-breakings', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHelp)}</p>
            </Empty>
          ) : (
            <>
              <ul class="lines">
                {rows.map((row) => (
                  <li key={row.id} class="card emergency-row">
                    <Taken taken={row} />
                  </li>
                ))}
              </ul>
              <MoreRows query={query} />
            </>
          )
        }
      </Loaded>
    </main>
  );
}

function Taken({ taken: { byName, number, at, until, reason } }: { readonly taken: Schemas['GlassBreaking'] }) {
  const { say, language, session, person } = useApp();
  const who = { by: byName ?? say(words.someone), number: number ?? say(words.aCase) };
  const span = { at: showInstant(instant(at)), until: showInstant(instant(until)) };
  return (
    <>
      {until > session.clock.now() && (
        <Badge icon="alert" tone="amber">
          {say(words.openNow)}
        </Badge>
      )}
      <h2>{words.opened.fill(language, who)}</h2>
      <p class="soft">{words.span.fill(language, span)}</p>
      <p>{reason ?? say(words.erased)}</p>
      {number && person.acts.includes('audit') && <a href={addressOfReaders(number)}>{say(readers.link)}</a>}
    </>
  );
}
