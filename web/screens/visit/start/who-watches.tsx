import { useQuery } from '@tanstack/preact-query';
import { whyUnwatched } from '../../../../texts/visit-watch';
import { startVisit as words } from '../../../../texts/web/start-visit';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Ring, useOwnTeamsNumber } from '../ring';
import { NO_CASE } from './draft';

interface WhoWatchesProps {
  readonly caseId: string;
  readonly companions: readonly string[];
}

/** Who would be alarmed once the visit has begun; nobody watches before. */
export function WhoWatches({ caseId, companions }: WhoWatchesProps) {
  const { say, language } = useApp();
  const teamsNumber = useOwnTeamsNumber();
  const { data, failureCount } = useWatchAhead(caseId);
  const watchedBy = (data?.watchedBy ?? []).filter(({ id }) => id === null || !companions.includes(id));
  const who = watchedBy.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join('; ');
  const why = whyUnwatched[data?.unwatchedBecause ?? 'nobodyNamed'][language];
  const ring = data && data.ring.length > 0 ? data.ring : teamsNumber;
  return (
    <section class="who-watches" aria-labelledby="who-watches">
      <h2 id="who-watches">{say(words.watch)}</h2>
      {data && who && <p>{words.willWatch.fill(language, { who })}</p>}
      {data && !who && <p class="late">{words.willNot.fill(language, { why })}</p>}
      {!data && failureCount > 0 && <p class="late">{say(words.watchUnknown)}</p>}
      {(!data || !who) && <Ring numbers={ring} />}
      <p class="soft">{say(words.follows)}</p>
    </section>
  );
}

function useWatchAhead(caseId: string) {
  const { api } = useApp();
  const about = caseId === '' || caseId === NO_CASE ? undefined : caseId;
  return useQuery({
    queryKey: ['visit watch', about ?? NO_CASE],
    networkMode: 'always',
    queryFn: () =>
      answerOf(
        about
          ? api.GET('/v1/cases/{caseId}/visit-watch', { params: { path: { caseId: about } } })
          : api.GET('/v1/visit-watch'),
      ),
  });
}
