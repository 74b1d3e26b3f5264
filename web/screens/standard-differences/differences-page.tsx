import { useQuery } from '@tanstack/preact-query';
import { useLocation } from 'preact-iso';
import { differencesOf } from '../../../domain/rules/differences';
import { differences as words } from '../../../texts/web/differences';
import { standards } from '../../../texts/web/standards';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { DifferencesList } from '../../parts/rules-differences/differences-list';
import { Empty, Loaded } from '../../parts/states';
import { addressOfDifferences, addressOfStandard, webPaths } from '../../paths';
import { useVersions } from '../standard/versions';
import type { WholeStandard } from '../standard/whole-version';
import './differences-page.css';

interface DifferencesPageProps {
  readonly standardId?: string;
  readonly version?: string;
  readonly earlier?: string;
}

/** What is different in a version from an earlier one, in the order of the text. Which they are stands in the address. */
export function DifferencesPage({ standardId = '', version = '', earlier = '' }: DifferencesPageProps) {
  const { api } = useApp();
  const query = useQuery({
    queryKey: ['differences', standardId, version, earlier],
    queryFn: async () => {
      const read = async (which: string) => {
        const path = { standardId, version: which };
        return (await answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } }))).standard;
      };
      const [before, after] = await Promise.all([read(earlier), read(version)]);
      return { before, after };
    },
  });
  return (
    <main id="content" class="page differences-page" tabIndex={-1}>
      <Loaded query={query} isPage>
        {({ before, after }) => <Differences before={before} after={after} />}
      </Loaded>
    </main>
  );
}

interface DifferencesProps {
  readonly before: WholeStandard;
  readonly after: WholeStandard;
}

function Differences({ before, after }: DifferencesProps) {
  const { say, language } = useApp();
  const { version } = after;
  const found = differencesOf(before, after);
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.standards}>{say(standards.title)}</a>
          </p>
          <h1>{words.title.fill(language, { version })}</h1>
          <p>{words.over.fill(language, { name: after.name[language], earlier: before.version, version })}</p>
        </div>
        <button type="button" class="button" onClick={() => print()}>
          {say(words.print)}
        </button>
      </header>
      <WhichVersion before={before} after={after} />
      {found.length === 0 ? (
        <Empty title={say(words.nothing)}>
          <p>{say(words.nothingHelp)}</p>
        </Empty>
      ) : (
        <>
          <h2>{found.length === 1 ? say(words.one) : words.count.fill(language, { count: found.length })}</h2>
          <DifferencesList found={found} before={before} after={after} />
        </>
      )}
      <a class="button" href={addressOfStandard(after)}>
        {words.whole.fill(language, { version })}
      </a>
    </>
  );
}

/** Another version to compare with, where there are several. */
function WhichVersion({ before, after }: DifferencesProps) {
  const { say } = useApp();
  const { route } = useLocation();
  const versions = useVersions();
  const others = (versions.data ?? []).filter(({ id, version }) => id === after.id && version !== after.version);
  if (others.length < 2) return null;
  return (
    <Field label={say(words.compareWith)}>
      {(control) => (
        <select
          {...control}
          value={String(before.version)}
          onChange={({ currentTarget }) => route(addressOfDifferences(after, Number(currentTarget.value)))}
        >
          {others.map(({ version }) => (
            <option key={version} value={String(version)}>
              {version}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
