import { useMutation } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Api, BodyOf } from '../../../client';
import { atLocal, type Instant, instant, localDateOf, localTime } from '../../../domain/clock/time';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { useKeyed } from '../../parts/use-keyed';
import type { Rehearsal } from './rehearsal';

type Move = BodyOf<'/v1/rehearsals/{rehearsalId}/advance'>;

/** When somebody who comes to work in the morning can still do what is due that day. */
const MORNING = localTime('08:00');

/** Moves the rehearsal's time on: by days, or to the morning of the next day on which something is due. */
export function useMoving({ id: rehearsalId, now }: Rehearsal) {
  const { api } = useApp();
  const [hasNone, setHasNone] = useState(false);
  const moving = useKeyed(
    (body: Move, key: string) => {
      const params = { path: { rehearsalId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/rehearsals/{rehearsalId}/advance', { params, body }));
    },
    () => setHasNone(false),
  );
  const looking = useMutation({
    networkMode: 'always',
    mutationFn: () => nextMorningWithDeadline(api, instant(now)),
    onSuccess: (to) => (to ? moving.mutate({ to }) : setHasNone(true)),
  });
  return {
    move: (by: Move) => moving.mutate(by),
    toNextDeadline: () => looking.mutate(),
    error: moving.error ?? looking.error,
    isAsking: moving.isPending || looking.isPending,
    hasNone,
  };
}

/** Among the cases that one sees, which are in the order of their deadlines; undefined: on no day to come. */
async function nextMorningWithDeadline(api: Api, now: Instant): Promise<Instant | undefined> {
  const query = { status: 'referred,waiting,active,paused,ending', sort: 'nextDeadline', limit: 200 } as const;
  const { items } = await answerOf(api.GET('/v1/cases', { params: { query } }));
  return items
    .flatMap(({ nextDeadline }) => (nextDeadline ? [atLocal(localDateOf(instant(nextDeadline.at)), MORNING)] : []))
    .find((morning) => morning > now);
}
