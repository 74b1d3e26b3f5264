import { useQuery } from '@tanstack/preact-query';
import { localDate, showDate } from '../../../domain/clock/time';
import { settingsOn } from '../../../domain/rules/rule-book';
import { standardPage as words } from '../../../texts/web/standard';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { addressOfDifferences, addressOfDraft, addressOfMovingCases, addressOfProcess, webPaths } from '../../paths';
import { About, Endings, Phases, TargetGroup, Work } from './adopted';
import { Clauses } from './clauses';
import { LocalLines } from './local-lines';
import { Steps } from './steps';
import { isWritable, useVersions } from './versions';
import type { Settings, WholeVersion } from './whole-version';
import './standard.css';

interface StandardPageProps {
  readonly standardId?: string;
  readonly version?: string;
}

const sections = ['about', 'target', 'phases', 'endings', 'work', 'local', 'clauses'] as const;

/** A version of the standard as it is read by whoever adopts it: what it promises, what is set locally, and clause by clause. */
export function StandardPage({ standardId = '', version = '' }: StandardPageProps) {
  const { api, session } = useApp();
  const query = useQuery({
    queryKey: ['standard', standardId, version],
    queryFn: async () => {
      const path = { standardId, version };
      // Together, so that nothing moves once the clause that the address names is in sight.
      const [whole, { items }] = await Promise.all([
        answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } })),
        answerOf(api.GET('/v1/settings')),
      ]);
      return { whole, settings: settingsOn(items, session.clock.today()) };
    },
  });
  return (
    <main id="content" class="page standard" tabIndex={-1}>
      <Loaded query={query} isPage>
        {({ whole, settings }) => (
          <>
            <Head whole={whole} />
            <Steps whole={whole} />
            <Contents />
            <About standard={whole.standard} />
            <TargetGroup standard={whole.standard} />
            <Phases standard={whole.standard} />
            <Endings standard={whole.standard} />
            <Work standard={whole.standard} />
            <SetLocally whole={whole} settings={settings} />
            <Clauses standard={whole.standard} />
          </>
        )}
      </Loaded>
    </main>
  );
}

interface OfWhole {
  readonly whole: WholeVersion;
}

function Head({ whole }: OfWhole) {
  const { say, language, person } = useApp();
  const { activeFrom, standard } = whole;
  const { version, name, governance } = standard;
  const adopted = adoptedOf(whole);
  const heard = heardOf(whole);
  const versions = useVersions();
  const earlier = versions.data?.find((one) => one.id === standard.id && one.version < version);
  return (
    <header class="page-head standard-head">
      <div>
        <p class="over">
          <a href={webPaths.standards}>{say(words.all)}</a> · {words.version.fill(language, { version })}
        </p>
        <h1>{name[language]}</h1>
        <p>{adopted.on ? words.adopted.fill(language, adopted) : words.adoptedSomeDay.fill(language, adopted)}</p>
        {heard && <p>{heard.on ? words.heard.fill(language, heard) : words.heardSomeDay.fill(language, heard)}</p>}
        <p>
          {activeFrom
            ? words.holdsFrom.fill(language, { from: showDate(localDate(activeFrom)) })
            : say(words.notInForce)}
        </p>
        {governance && (
          <p class="soft">
            {words.reassess.fill(language, {
              on: showDate(localDate(governance.reassessBy)),
              body: governance.hearingBody,
            })}
          </p>
        )}
      </div>
      <div class="standard-acts">
        <a class="button" href={addressOfProcess(standard)}>
          {say(words.process)}
        </a>
        {earlier && (
          <a class="button" href={addressOfDifferences(standard, earlier.version)}>
            {words.differences.fill(language, { version: earlier.version })}
          </a>
        )}
        {mayOpen(person, 'standardDraft') && isWritable(whole) && (
          <a class="button" href={addressOfDraft(standard)}>
            {say(words.edit)}
          </a>
        )}
        {activeFrom && mayOpen(person, 'standardCases') && (
          <a class="button" href={addressOfMovingCases(standard)}>
            {say(words.moveCases)}
          </a>
        )}
        <button type="button" class="button" onClick={() => print()}>
          {say(words.print)}
        </button>
      </div>
    </header>
  );
}

/** What was recorded of the adoption comes before what the text itself says of it. */
function adoptedOf({ adoptedOn, standard: { adopted } }: WholeVersion) {
  const on = adoptedOn ?? adopted.on;
  return { by: adopted.by, on: on ? showDate(localDate(on)) : '' };
}

function heardOf({ heardOn, standard: { hearing, governance } }: WholeVersion) {
  const body = hearing?.body ?? governance?.hearingBody;
  const on = heardOn ?? hearing?.on;
  if (!body || (!on && !hearing)) return undefined;
  return { body, on: on ? showDate(localDate(on)) : '' };
}

function Contents() {
  const { say } = useApp();
  return (
    <nav class="standard-contents" aria-label={say(words.onThisPage)}>
      {sections.map((section) => (
        <a key={section} href={`#${section}`}>
          {say(words[section])}
        </a>
      ))}
    </nav>
  );
}

interface SetLocallyProps extends OfWhole {
  readonly settings: Settings | undefined;
}

/** The settings as they are today. */
function SetLocally({ whole: { standard }, settings }: SetLocallyProps) {
  const { say } = useApp();
  return (
    <section class="card" aria-labelledby="local">
      <h2 id="local">{say(words.local)}</h2>
      {settings ? <LocalLines standard={standard} settings={settings} /> : <p class="soft">{say(words.noLocal)}</p>}
    </section>
  );
}
