import { instant, localTimeOf } from '../../../domain/clock/time';
import { whyUnwatched } from '../../../texts/visit-watch';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import type { Visit } from './use-visit';

/** How the visit stands, for whoever is not on it: whether all is well, and whether anybody watches at all. */
export function WatchersStanding({ visit }: { readonly visit: Visit }) {
  const { language } = useApp();
  const { status, watch } = visit;
  const isWatched = watch?.unwatchedBecause === null;
  const tone = status === 'alarmed' || !isWatched ? 'red' : status === 'asked' ? 'amber' : 'green';
  const why = watch?.unwatchedBecause;
  return (
    <section class={`card ${tone} visit-standing`}>
      <Alarm visit={visit} />
      {isWatched && (
        <p class={status === 'underWay' ? 'standing' : ''}>
          {words.watchedBy.fill(language, { who: watch.watchedBy.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {why && <p class="standing">{words.unwatched.fill(language, { why: whyUnwatched[why][language] })}</p>}
    </section>
  );
}

function Alarm({ visit: { status, alarm, workerName } }: { readonly visit: Visit }) {
  const { say, language } = useApp();
  const name = workerName ?? say(words.somebody);
  const timeOf = (at: string) => shownTime(localTimeOf(instant(at)));
  if (status === 'asked') return <p class="standing">{words.asked.fill(language, { name })}</p>;
  if (status !== 'alarmed') return null;
  return (
    <>
      <p class="standing" role="alert">
        {alarm?.because === 'helpCalled'
          ? words.helpCalled.fill(language, { name: alarm.calledByName ?? name, time: timeOf(alarm.at) })
          : words.alarmed.fill(language, { name })}
      </p>
      {alarm?.takenAt && (
        <p>
          {words.taken.fill(language, { name: alarm.takenByName ?? say(words.somebody), time: timeOf(alarm.takenAt) })}
        </p>
      )}
    </>
  );
}
