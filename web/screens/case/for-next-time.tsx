import { forNextTime as words } from '../../../texts/web/for-next-time';
import { useApp } from '../../parts/app-context';
import { nameOf } from '../../parts/name-of';
import { LinesForNextTime } from '../for-next-time/lines';
import type { SectionOf } from './case';

/** What was left to be remembered next time. */
export function ForNextTime({ shown }: SectionOf<'caseId' | 'forNextTime' | 'allowed' | 'name' | 'number'>) {
  const { caseId, forNextTime, allowed } = shown;
  const { say, language } = useApp();
  if (forNextTime.length === 0) return null;
  return (
    <section class="card" aria-labelledby="for-next-time">
      <h2 id="for-next-time">{say(words.title)}</h2>
      <LinesForNextTime
        caseId={caseId}
        name={nameOf(shown, language)}
        lines={forNextTime}
        mayTickOff={allowed.includes('tickOff')}
      />
    </section>
  );
}
