import { useQuery } from '@tanstack/preact-query';
import { instant, showInstant } from '../../../domain/clock/time';
import { emergencyAccess as words } from '../../../texts/web/emergency-access';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';

/** Every time that someone opened a restricted case in an emergency, the newest first, with the reason. */
export function EmergencyAccessPage() {
  const { api, say, language } = useApp();
  const query = useQuery({
    queryKey: ['emergency access'],
    queryFn: () => answerOf(api.GET('/v1/glass-breakings')),
  });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHelp)}</p>
            </Empty>
          ) : (
            <ul class="lines">
              {items.map(({ id, byName, number, at, until, reason }) => (
                <li key={id} class="card">
                  <h2>
                    {words.opened.fill(language, {
                      by: byName ?? say(words.someone),
                      number: number ?? say(words.aCase),
                    })}
                  </h2>
                  <p class="soft">
                    {words.span.fill(language, {
                      at: showInstant(instant(at)),
                      until: showInstant(instant(until)),
                    })}
                  </p>
                  <p>{reason ?? say(words.erased)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </main>
  );
}
