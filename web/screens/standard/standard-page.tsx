import { useQuery } from '@tanstack/preact-query';
import { localDate, showDate } from '../../../domain/clock/time';
import { standardPage as words } from '../../../texts/web/standard';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';

interface StandardPageProps {
  readonly standardId?: string;
  readonly version?: string;
}

/** The adopted text, clause by clause, as it was adopted. */
export function StandardPage({ standardId = '', version = '' }: StandardPageProps) {
  const { api, say, language } = useApp();
  const query = useQuery({
    queryKey: ['standard', standardId, version],
    queryFn: () =>
      answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path: { standardId, version } } })),
  });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <Loaded query={query} isPage>
        {({ standard: { name, adopted, clauses } }) => (
          <>
            <header class="page-head">
              <div>
                <p class="over">{words.version.fill(language, { version })}</p>
                <h1>{name[language]}</h1>
                {adopted.on && (
                  <p>{words.adopted.fill(language, { by: adopted.by, on: showDate(localDate(adopted.on)) })}</p>
                )}
              </div>
            </header>
            <section class="card" aria-labelledby="clauses">
              <h2 id="clauses">{say(words.clauses)}</h2>
              <dl class="facts" lang="da">
                {Object.entries(clauses).map(([clause, { says }]) => (
                  <div key={clause}>
                    <dt>{clause}</dt>
                    <dd>{says}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </>
        )}
      </Loaded>
    </main>
  );
}
