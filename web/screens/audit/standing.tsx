import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { instant, showInstant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { auditPage as words } from '../../../texts/web/audit';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';

/** Whether the log is whole, as it was verified last, and when it was written down where nobody changes it unseen. */
export function Standing() {
  const { api, say, language } = useApp();
  const query = useQuery({
    queryKey: ['audit standing'],
    queryFn: () => answerOf(api.GET('/v1/audit/standing')),
  });
  return (
    <section class="card audit-standing" aria-labelledby="audit-standing">
      <h2 id="audit-standing">{say(words.standing)}</h2>
      <Loaded query={query}>
        {(standing) => (
          <>
            <p class={standing.damages ? 'error' : undefined}>{verifiedInWords(standing, language)}</p>
            <p>
              {standing.anchoredAt
                ? words.anchored.fill(language, { at: showInstant(instant(standing.anchoredAt)) })
                : say(words.neverAnchored)}
            </p>
            <p class="soft">{words.entries.fill(language, { count: standing.entries })}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function verifiedInWords({ checkedAt, damages }: Schemas['AuditStanding'], language: Language): string {
  if (!checkedAt || damages === null) return words.neverChecked[language];
  const at = showInstant(instant(checkedAt));
  return damages === 0 ? words.whole.fill(language, { at }) : words.damaged.fill(language, { at, count: damages });
}
