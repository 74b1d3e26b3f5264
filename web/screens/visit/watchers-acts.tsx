import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import { visit as words } from '../../../texts/web/visit';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { SendButton } from '../../parts/send-button';
import type { Visit } from './use-visit';

/** What whoever is not on the visit can do: take its alarm, and check it out once they know that all are out. */
export function WatchersActs({ visit: { visitId, status, alarm, acts } }: { readonly visit: Visit }) {
  const { api, say, language, person } = useApp();
  const queries = useQueryClient();
  /** The same key until it is done, so that a second try does nothing twice. */
  const key = useRef(crypto.randomUUID());
  const act = useMutation({
    networkMode: 'always',
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      return queries.invalidateQueries();
    },
  });
  if (!acts.includes('visit')) return null;
  const params = () => ({ path: { visitId }, header: { 'Idempotency-Key': key.current } });
  const takenBy = alarm?.takenById;
  const relieves = takenBy && takenBy !== person.id;
  const take = () =>
    answerOf(
      api.POST('/v1/visits/{visitId}/take-alarm', { params: params(), body: relieves ? { insteadOf: takenBy } : {} }),
    );
  const checkOut = () => answerOf(api.POST('/v1/visits/{visitId}/check-out', { params: params(), body: {} }));
  return (
    <div class="visit-acts">
      {act.error && (
        <p class="error" role="alert">
          {act.error instanceof Refused ? act.error.problem.detail : say(words.noAnswer)}
        </p>
      )}
      {status === 'alarmed' && takenBy !== person.id && (
        <SendButton isSending={act.isPending} onSend={() => act.mutate(take)}>
          {relieves
            ? words.relieve.fill(language, { name: alarm.takenByName ?? say(words.somebody) })
            : say(words.takeAlarm)}
        </SendButton>
      )}
      <SendButton class="button" isSending={act.isPending} onSend={() => act.mutate(checkOut)}>
        {say(words.checkOut)}
      </SendButton>
    </div>
  );
}
