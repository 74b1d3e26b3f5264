import type { Schemas } from '../../../client';
import { instant, localTimeOf } from '../../../domain/clock/time';
import { today as words } from '../../../texts/web/today';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { Icon } from '../../parts/icon';

/** A lone visit that one is out on, before everything else. */
export function VisitUnderWay({ visit }: { readonly visit: Schemas['OwnVisit'] }) {
  const { language } = useApp();
  const time = shownTime(localTimeOf(instant(visit.expectedEnd)));
  return (
    <section class="card visit green">
      <Icon name="clock" />
      <div>
        <h2 class="visit-name">{visit.name}</h2>
        <p>{words.loneVisit.fill(language, { time })}</p>
      </div>
    </section>
  );
}
