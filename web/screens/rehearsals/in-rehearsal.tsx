import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { instant } from '../../../domain/clock/time';
import { inRehearsal as words } from '../../../texts/web/rehearsals';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/states';
import { realPaths } from '../../paths';
import { rehearsalId } from '../../world';
import { Bar } from './bar';
import { moveUnderWay, type Rehearsal } from './rehearsal';
import './in-rehearsal.css';

const LOOK_AGAIN_MS = 500;

interface InRehearsalProps {
  readonly children?: ComponentChildren;
}

/** A page within a rehearsal: in another colour, under the words that say so, and by the rehearsal's clock. */
export function InRehearsal({ children }: InRehearsalProps) {
  const { say } = useApp();
  const query = useRehearsal();
  useEffect(() => {
    document.documentElement.dataset.rehearsal = '';
    document.title = say(words.pageTitle);
  }, [say]);
  const isNone = query.error instanceof Refused && query.error.problem.status === 404;
  if (isNone) return <NoRehearsal title={say(words.none)} help={say(words.noneHelp)} />;
  if (query.data?.endedAt) return <NoRehearsal title={say(words.over)} help={say(words.overHelp)} />;
  return <Loaded query={query}>{(rehearsal) => <AtItsTime rehearsal={rehearsal}>{children}</AtItsTime>}</Loaded>;
}

function useRehearsal() {
  const { api } = useApp();
  const params = { path: { rehearsalId: rehearsalId ?? '' } };
  return useQuery({
    queryKey: ['rehearsal'],
    queryFn: () => answerOf(api.GET('/v1/rehearsals/{rehearsalId}', { params })),
    refetchInterval: ({ state: { data } }) => data !== undefined && moveUnderWay(data) !== undefined && LOOK_AGAIN_MS,
  });
}

/** Where time has been moved on, everything is shown anew: nothing of the day before stays. */
function AtItsTime({ rehearsal, children }: InRehearsalProps & { readonly rehearsal: Rehearsal }) {
  const { session } = useApp();
  const queries = useQueryClient();
  const { now } = rehearsal;
  const [shownAt, setShownAt] = useState<string>();
  useEffect(() => {
    session.standing?.standAt(instant(now));
    queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'rehearsal' });
    setShownAt(now);
  }, [session, queries, now]);
  return (
    <>
      <Bar rehearsal={rehearsal} />
      {shownAt === now && <Fragment key={now}>{children}</Fragment>}
    </>
  );
}

interface NoRehearsalProps {
  readonly title: string;
  readonly help: string;
}

function NoRehearsal({ title, help }: NoRehearsalProps) {
  const { say } = useApp();
  return (
    <main id="content" class="page" tabIndex={-1}>
      <section class="notice">
        <Icon name="alert" />
        <h1 class="notice-title">{title}</h1>
        <p>{help}</p>
        <a class="button" href={realPaths.rehearsals}>
          {say(words.toAll)}
        </a>
      </section>
    </main>
  );
}
