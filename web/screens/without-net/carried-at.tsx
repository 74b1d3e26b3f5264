import { type Instant, localDateOf, localTimeOf, showDate } from '../../../domain/clock/time';
import { vault as words } from '../../../texts/web/vault';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';

interface CarriedAtProps {
  readonly at: Instant;
  /** What else to know: what is not shown. */
  readonly not?: 'visits' | 'whole';
}

/** What is shown is carried, and of what moment: risk has an age. */
export function CarriedAt({ at, not }: CarriedAtProps) {
  const { say, language } = useApp();
  const [on, time] = [showDate(localDateOf(at)), shownTime(localTimeOf(at))];
  return (
    <div class="banner amber" role="status">
      <p>
        {words.carriedAt.fill(language, { on, time })}
        {not && ` ${say(not === 'visits' ? words.visitsNotShown : words.notCarried)}`}
      </p>
    </div>
  );
}
