import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef } from 'preact/hooks';
import { localDate, showDate } from '../../../domain/clock/time';
import { standardPage as words } from '../../../texts/web/standard';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { addressOfProcess } from '../../paths';
import './standard.css';

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
        {({ activeFrom, standard: { id, version: number, name, adopted, clauses } }) => (
          <>
            <header class="page-head">
              <div>
                <p class="over">{words.version.fill(language, { version })}</p>
                <h1>{name[language]}</h1>
                {adopted.on && (
                  <p>{words.adopted.fill(language, { by: adopted.by, on: showDate(localDate(adopted.on)) })}</p>
                )}
                {activeFrom && <p>{words.holdsFrom.fill(language, { from: showDate(localDate(activeFrom)) })}</p>}
                <a class="button" href={addressOfProcess({ id, version: number })}>
                  {say(words.process)}
                </a>
              </div>
            </header>
            <section class="card" aria-labelledby="clauses">
              <h2 id="clauses">{say(words.clauses)}</h2>
              <dl class="facts" lang="da">
                {Object.entries(clauses).map(([clause, { says }]) => (
                  <Clause key={clause} id={clause} says={says} />
                ))}
              </dl>
            </section>
          </>
        )}
      </Loaded>
    </main>
  );
}

interface ClauseProps {
  readonly id: string;
  readonly says: string;
}

/** One clause; the one that the address names is marked, in sight and has the focus. */
function Clause({ id, says }: ClauseProps) {
  const shown = useRef<HTMLDivElement>(null);
  const isNamed = location.hash === `#${id}`;
  useEffect(() => {
    if (!isNamed) return;
    shown.current?.scrollIntoView({ block: 'center' });
    shown.current?.focus({ preventScroll: true });
  }, [isNamed]);
  return (
    <div ref={shown} id={id} class={isNamed ? 'clause named' : 'clause'} tabIndex={-1}>
      <dt>{id}</dt>
      <dd>{says}</dd>
    </div>
  );
}
