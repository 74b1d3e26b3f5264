import { useQuery } from '@tanstack/preact-query';
import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { settingsOn } from '../../../domain/rules/rule-book';
import { stages, standards as words } from '../../../texts/web/standards';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { addressOfDifferences, addressOfDraft, addressOfMovingCases, addressOfStandard, webPaths } from '../../paths';
import { inForceOn, isWritable, type StandardVersion, stageOf, useVersions } from '../standard/versions';
import type { Settings } from '../standard/whole-version';
import './standards.css';

/** The standard with its versions and how far each has come, and the settings beside it. */
export function StandardsPage() {
  const { say } = useApp();
  const versions = useVersions();
  return (
    <main id="content" class="page standards" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p>{say(words.intro)}</p>
      <section class="heap" aria-labelledby="standard">
        <h2 id="standard">{say(words.standard)}</h2>
        <Loaded query={versions}>{(all) => <Versions versions={all} />}</Loaded>
      </section>
      <LocalSettings />
    </main>
  );
}

interface VersionsProps {
  readonly versions: readonly StandardVersion[];
}

function Versions({ versions }: VersionsProps) {
  const { say, language, person, session } = useApp();
  const [latest] = versions;
  const next = latest ? { id: latest.id, version: latest.version + 1 } : { id: person.municipality, version: 1 };
  const current = inForceOn(versions, session.clock.today());
  const hasDraft = versions.some(isWritable);
  return (
    <>
      {!latest && (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHelp)}</p>
        </Empty>
      )}
      {current && <Review standard={current} />}
      <ul class="lines">
        {versions.map((one) => (
          <li key={`${one.id} ${one.version}`} class="card standards-version">
            <Version one={one} versions={versions} />
          </li>
        ))}
      </ul>
      {mayOpen(person, 'standardDraft') && !hasDraft && (
        <a class="button" href={addressOfDraft(next)}>
          {latest ? words.newDraft.fill(language, { version: next.version }) : say(words.firstDraft)}
        </a>
      )}
    </>
  );
}

function Version({ one, versions }: VersionsProps & { readonly one: StandardVersion }) {
  const { say, language, person, session } = useApp();
  const { name, version, draftedAt, heardOn, adoptedOn, activeFrom } = one;
  const stage = stageOf(one, versions, session.clock.today());
  const before = versions.find((other) => other.id === one.id && other.version < version);
  const shown = (day: string) => showDate(localDate(day));
  const steps = [
    words.draftedOn.fill(language, { on: showDate(localDateOf(instant(draftedAt))) }),
    heardOn && words.heardOn.fill(language, { on: shown(heardOn) }),
    adoptedOn && words.adoptedOn.fill(language, { on: shown(adoptedOn) }),
    activeFrom && words.from.fill(language, { from: shown(activeFrom) }),
  ].filter(Boolean);
  return (
    <>
      <h3>
        <a href={addressOfStandard(one)}>{words.version.fill(language, { name: name[language], version })}</a>{' '}
        <span class={stage === 'inForce' ? 'badge green' : 'badge amber'}>{say(stages[stage])}</span>
      </h3>
      <p class="soft">{steps.join(', ')}</p>
      {activeFrom && person.acts.includes('seeCase') && <CasesOf one={one} />}
      <p class="standards-acts">
        {before && (
          <a class="button" href={addressOfDifferences(one, before.version)}>
            {words.differences.fill(language, { version: before.version })}
          </a>
        )}
        {isWritable(one) && mayOpen(person, 'standardDraft') && (
          <a class="button" href={addressOfDraft(one)}>
            {say(words.edit)}
          </a>
        )}
        {activeFrom && versions.length > 1 && mayOpen(person, 'standardCases') && (
          <a class="button" href={addressOfMovingCases(one)}>
            {words.moveCases.fill(language, { version })}
          </a>
        )}
      </p>
    </>
  );
}

/** How many open cases go by a version, of those that one sees. */
function CasesOf({ one: { id, version } }: { readonly one: StandardVersion }) {
  const { api, language } = useApp();
  const query = useQuery({
    queryKey: ['cases of standard', id, version],
    queryFn: async () => {
      const asked = {
        standard: `${id}.${version}`,
        status: 'referred,waiting,active,paused,ending',
        counted: 'true' as const,
        limit: 1,
      };
      return (await answerOf(api.GET('/v1/cases', { params: { query: asked } }))).count ?? 0;
    },
  });
  if (query.data === undefined) return null;
  const count = query.data;
  return (
    <p>
      {count === 1 ? words.oneCaseOf.fill(language, { version }) : words.casesOf.fill(language, { count, version })}
    </p>
  );
}

/** By when the standard in force is to be looked at again, where it says so itself. */
function Review({ standard: { id, version } }: { readonly standard: StandardVersion }) {
  const { api, language } = useApp();
  const query = useQuery({
    queryKey: ['review of standard', id, version],
    queryFn: async () => {
      const path = { standardId: id, version: String(version) };
      const { standard } = await answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } }));
      return standard.governance ?? null;
    },
  });
  if (!query.data) return null;
  const { reassessBy, hearingBody } = query.data;
  return <p>{words.reviewBy.fill(language, { on: showDate(localDate(reassessBy)), who: hearingBody })}</p>;
}

function LocalSettings() {
  const { api, say, session, person } = useApp();
  const query = useQuery({ queryKey: ['settings'], queryFn: () => answerOf(api.GET('/v1/settings')) });
  const today = session.clock.today();
  return (
    <section class="heap" aria-labelledby="local">
      <h2 id="local">{say(words.settings)}</h2>
      <Loaded query={query}>
        {({ items }) => {
          const current = settingsOn(items, today);
          const upcoming = items.filter(({ from }) => from > today);
          return (
            <div class="card standards-version">
              {current ? (
                <SettingsLine settings={current} isUpcoming={current.from > today} />
              ) : (
                <p>{say(words.noSettings)}</p>
              )}
              {upcoming
                .filter((one) => one !== current)
                .map((one) => (
                  <SettingsLine key={one.version} settings={one} isUpcoming />
                ))}
              <p class="standards-acts">
                {current && (
                  <a class="button" href={webPaths.localSettings}>
                    {say(words.toSettings)}
                  </a>
                )}
                {mayOpen(person, 'newSettings') && (
                  <a class="button" href={webPaths.newSettings}>
                    {say(words.newSettings)}
                  </a>
                )}
              </p>
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

interface SettingsLineProps {
  readonly settings: Settings;
  readonly isUpcoming: boolean;
}

function SettingsLine({ settings: { version, setBy: by, from }, isUpcoming }: SettingsLineProps) {
  const { language } = useApp();
  const said = { version, by, from: showDate(localDate(from)) };
  return <p>{(isUpcoming ? words.settingsUpcoming : words.settingsInForce).fill(language, said)}</p>;
}
