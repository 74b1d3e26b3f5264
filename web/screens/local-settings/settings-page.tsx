import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { differencesOf } from '../../../domain/rules/differences';
import { settingsOn } from '../../../domain/rules/rule-book';
import { settingLines } from '../../../texts/setting-lines';
import { localSettings as words } from '../../../texts/web/local-settings';
import { standards } from '../../../texts/web/standards';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { DifferencesList } from '../../parts/rules-differences/differences-list';
import { Empty, Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { readInForce } from '../process/in-force';
import type { Settings, WholeStandard } from '../standard/whole-version';
import './settings.css';

type Entered = Schemas['SettingsEntered'];

/** Every version of the settings: who decided it, from when and why, who wrote it in, and what it changed. */
export function SettingsPage() {
  const { api, say, person, session } = useApp();
  const today = session.clock.today();
  const query = useQuery({
    queryKey: ['settings and standard'],
    queryFn: async () => {
      const [settings, inForce] = await Promise.all([
        answerOf(api.GET('/v1/settings')),
        readInForce(api, today, undefined),
      ]);
      return { ...settings, standard: inForce?.standard };
    },
  });
  return (
    <main id="content" class="page local-settings" tabIndex={-1}>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.standards}>{say(standards.title)}</a>
          </p>
          <h1>{say(words.title)}</h1>
          <p>{say(words.intro)}</p>
        </div>
        {mayOpen(person, 'newSettings') && (
          <a class="button" href={webPaths.newSettings}>
            {say(words.fresh)}
          </a>
        )}
      </header>
      <Loaded query={query}>
        {({ items, entered, standard }) => {
          const latestFirst = [...items].reverse();
          const current = settingsOn(items, today);
          if (latestFirst.length === 0)
            return (
              <Empty title={say(words.none)}>
                <p>{say(words.noneHelp)}</p>
              </Empty>
            );
          return latestFirst.map((settings, place) => (
            <Version
              key={settings.version}
              settings={settings}
              before={latestFirst[place + 1]}
              standing={settings === current ? 'current' : settings.from > today ? 'upcoming' : 'past'}
              entered={entered.find(({ version }) => version === settings.version)}
              standard={standard}
            />
          ));
        }}
      </Loaded>
    </main>
  );
}

interface VersionProps {
  readonly settings: Settings;
  readonly before: Settings | undefined;
  readonly standing: 'current' | 'upcoming' | 'past';
  readonly entered: Entered | undefined;
  readonly standard: WholeStandard | undefined;
}

function Version({ settings, before, standing, entered, standard }: VersionProps) {
  const { say, language } = useApp();
  const { version, setBy, reference } = settings;
  const from = showDate(localDate(settings.from));
  const heading = `settings-${version}`;
  const at = entered && showDate(localDateOf(instant(entered.at)));
  return (
    <section class="card settings-version" aria-labelledby={heading}>
      <h2 id={heading}>
        {words.version.fill(language, { version })}{' '}
        <span class={standing === 'current' ? 'badge green' : 'badge amber'}>
          {standing === 'current' ? say(words.current) : words[standing].fill(language, { from })}
        </span>
      </h2>
      <dl class="facts">
        <div>
          <dt>{say(words.who)}</dt>
          <dd>{setBy}</dd>
        </div>
        <div>
          <dt>{say(words.from)}</dt>
          <dd>{from}</dd>
        </div>
        <div>
          <dt>{say(words.why)}</dt>
          <dd>{reference}</dd>
        </div>
        {entered && at && (
          <div>
            <dt>{say(words.entered)}</dt>
            <dd>
              {entered.by
                ? words.enteredBy.fill(language, { at, by: entered.by })
                : words.byNobodyNamed.fill(language, { at })}
            </dd>
          </div>
        )}
      </dl>
      {before && <Changes before={before} after={settings} />}
      {standard && (
        <details open={standing === 'current'}>
          <summary>{say(words.allLines)}</summary>
          <dl class="settings-lines">
            {settingLines(standard, settings, language).map(({ name, value }) => (
              <div key={`${name} ${value}`}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** What of the settings is about themselves, and differs in each version. */
const OF_ITSELF = ['from', 'setBy', 'reference'];

/** What is different between two versions beside who set them, when and why. */
export const contentDifferences = (before: Settings, after: object) =>
  differencesOf(before, after).filter(({ path: [first] }) => !OF_ITSELF.includes(String(first)));

function Changes({ before, after }: { readonly before: Settings; readonly after: Settings }) {
  const { say, language } = useApp();
  const found = contentDifferences(before, after);
  return (
    <details>
      <summary>{words.changes.fill(language, { version: before.version })}</summary>
      {found.length === 0 ? (
        <p class="soft">{say(words.nothingChanged)}</p>
      ) : (
        <DifferencesList found={found} before={before} after={after} />
      )}
    </details>
  );
}
