import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { instant, plusMinutes, showInstant } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { addressOfCase } from '../../paths';
import './visit.css';

type Visit = Schemas['Visit'];

/** A lone visit: who is out and until when, whether it is watched, and what one can do. */
export function VisitPage({ visitId = '' }: { readonly visitId?: string }) {
  const { api, say } = useApp();
  const query = useQuery({
    queryKey: ['visit', visitId],
    queryFn: () => answerOf(api.GET('/v1/visits/{visitId}', { params: { path: { visitId } } })),
  });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(visit) => (
          <>
            <header class="page-head">
              <h1>{say(words.title)}</h1>
            </header>
            <Facts visit={visit} />
            <Acts visit={visit} />
          </>
        )}
      </Loaded>
    </main>
  );
}

function Facts({ visit }: { readonly visit: Visit }) {
  const { say, language } = useApp();
  const { workerName, companionNames, startedAt, expectedEnd, endedAt, status, caseId } = visit;
  const name = workerName ?? '';
  const standing = {
    underWay: say(words.underWay),
    asked: words.asked.fill(language, { name }),
    alarmed: words.alarmed.fill(language, { name }),
    checkedOut: say(words.checkedOut),
  };
  const facts = [
    [words.who, workerName],
    [words.with, companionNames.join(', ')],
    [words.since, showInstant(instant(startedAt))],
    [words.backBy, showInstant(instant(expectedEnd))],
    [words.backAt, endedAt && showInstant(instant(endedAt))],
  ] as const;
  return (
    <section class={`card visit-facts ${tones[status]}`}>
      <p class="standing" role={status === 'alarmed' ? 'alert' : 'status'}>
        {standing[status]}
      </p>
      <dl class="facts">
        {facts.map(
          ([what, said]) =>
            said && (
              <div key={what.da}>
                <dt>{say(what)}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {caseId && <a href={addressOfCase(caseId)}>{say(words.toCase)}</a>}
    </section>
  );
}

const tones = {
  underWay: 'green',
  asked: 'amber',
  alarmed: 'red',
  checkedOut: '',
} as const satisfies Record<Visit['status'], string>;

const EXTENSION_MINUTES = 15;

function Acts({ visit: { visitId, workerId, companionIds, status, expectedEnd } }: { readonly visit: Visit }) {
  const { api, say, person } = useApp();
  const queries = useQueryClient();
  /** The same key until it is done, so that a second try does nothing twice. */
  const key = useRef(crypto.randomUUID());
  const act = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      return queries.invalidateQueries();
    },
  });
  const params = () => ({ path: { visitId }, header: { 'Idempotency-Key': key.current } });
  const extended = plusMinutes(instant(expectedEnd), EXTENSION_MINUTES);
  const acts = {
    checkOut: () => answerOf(api.POST('/v1/visits/{visitId}/check-out', { params: params(), body: {} })),
    extend: () =>
      answerOf(api.POST('/v1/visits/{visitId}/extend', { params: params(), body: { expectedEnd: extended } })),
    takeAlarm: () => answerOf(api.POST('/v1/visits/{visitId}/take-alarm', { params: params(), body: {} })),
  };
  const isOut = workerId === person.id || companionIds.includes(person.id);
  const offered = offeredIn(status, isOut);
  if (!person.acts.includes('visit') || offered.length === 0) return null;
  return (
    <div class="visit-acts">
      {act.error && (
        <p class="error" role="alert">
          {act.error instanceof Refused ? act.error.problem.detail : say(words.notSent)}
        </p>
      )}
      {offered.map((name, index) => (
        <button
          key={name}
          type="button"
          class={index === 0 ? 'button main' : 'button'}
          disabled={act.isPending}
          onClick={() => act.mutate(acts[name])}
        >
          {say(words[name])}
        </button>
      ))}
    </div>
  );
}

/** Whoever is out can say that they are back; an alarm is taken by somebody else. */
function offeredIn(status: Visit['status'], isOut: boolean): readonly ('checkOut' | 'extend' | 'takeAlarm')[] {
  switch (status) {
    case 'underWay':
    case 'asked':
      return isOut ? ['checkOut', 'extend'] : ['checkOut'];
    case 'alarmed':
      return isOut ? ['checkOut'] : ['takeAlarm', 'checkOut'];
    case 'checkedOut':
      return [];
  }
}
