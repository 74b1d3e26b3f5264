import { useQueryClient } from '@tanstack/preact-query';
import { useEffect } from 'preact/hooks';
import { instant, millis, showInstant } from '../../../../domain/clock/time';
import { inEmergency as words } from '../../../../texts/web/restriction';
import { useApp } from '../../../parts/app-context';
import { Icon } from '../../../parts/icon';
import type { SectionOf } from '../case';
import { isOpenNow, useRestriction } from './use-restriction';

/** That whoever reads a case has it by emergency access alone, and until when. */
export function OpenedInEmergency({ shown: { caseId, restricted } }: SectionOf<'caseId' | 'restricted'>) {
  return restricted ? <Mine caseId={caseId} /> : null;
}

function Mine({ caseId }: { readonly caseId: string }) {
  const { say, language, person, session } = useApp();
  const { data } = useRestriction(caseId);
  const isNamed = [...(data?.restricted?.named ?? []), ...(data?.restricted?.workers ?? [])].some(
    ({ id }) => id === person.id,
  );
  const now = session.clock.now();
  const mine = data?.glassBreakings.find((one) => one.by === person.id && isOpenNow(one, now));
  const until = mine && !isNamed ? mine.until : undefined;
  useAwayAgainFrom(until, caseId);
  if (!until) return null;
  return (
    <section class="card warning" aria-labelledby="in-emergency">
      <Icon name="alert" />
      <div>
        <h2 id="in-emergency">{words.yours.fill(language, { until: showInstant(instant(until)) })}</h2>
        <p>{say(words.yoursHelp)}</p>
      </div>
    </section>
  );
}

/** From then on the case is nothing to show any more, also where its page has stood open. */
function useAwayAgainFrom(until: string | undefined, caseId: string): void {
  const { session } = useApp();
  const queries = useQueryClient();
  useEffect(() => {
    if (!until) return undefined;
    const hide = () => void queries.resetQueries({ queryKey: ['case', caseId] });
    const timer = setTimeout(hide, Math.max(0, millis(instant(until)) - millis(session.clock.now())));
    return () => clearTimeout(timer);
  }, [until, caseId]);
}
