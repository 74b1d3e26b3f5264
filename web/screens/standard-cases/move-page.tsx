import { useQuery } from '@tanstack/preact-query';
import { useLocation } from 'preact-iso';
import { standardCases as words } from '../../../texts/web/standard-cases';
import { standards } from '../../../texts/web/standards';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { Outcome } from '../../parts/many-cases/outcome';
import { Empty, Loaded } from '../../parts/states';
import { addressOfMovingCases, webPaths } from '../../paths';
import type { WholeStandard } from '../standard/whole-version';
import { MoveForm } from './move-form';
import { useCasesOf, useMoving } from './use-moving';
import './move.css';

interface MovePageProps {
  readonly standardId?: string;
  readonly version?: string;
}

/** Moving cases to this version, once it has been seen what that changes in each. From which one stands in the address. */
export function MovePage({ standardId = '', version = '' }: MovePageProps) {
  const { api, say, language } = useApp();
  const query = useQuery({
    queryKey: ['moving to', standardId, version],
    queryFn: async () => {
      const path = { standardId, version };
      const [{ standard, activeFrom }, { items }] = await Promise.all([
        answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } })),
        answerOf(api.GET('/v1/standards')),
      ]);
      const others = items.filter(
        ({ id, version: number, activeFrom: from }) =>
          from !== null && (id !== standard.id || number !== standard.version),
      );
      return { standard, isInForce: activeFrom !== null, others };
    },
  });
  return (
    <main id="content" class="page moving many-cases" tabIndex={-1}>
      <Loaded query={query} isPage>
        {({ standard, isInForce, others }) => (
          <>
            <header class="page-head">
              <div>
                <p class="over">
                  <a href={webPaths.standards}>{say(standards.title)}</a>
                </p>
                <h1>{words.title.fill(language, { version: standard.version })}</h1>
              </div>
            </header>
            <p>{say(words.intro)}</p>
            {isInForce ? (
              <FromVersion standard={standard} others={others} />
            ) : (
              <Empty title={say(words.notInForce)}>
                <p>{say(words.notInForceHelp)}</p>
              </Empty>
            )}
          </>
        )}
      </Loaded>
    </main>
  );
}

interface FromVersionProps {
  readonly standard: WholeStandard;
  readonly others: readonly { readonly id: string; readonly version: number; readonly name: WholeStandard['name'] }[];
}

function FromVersion({ standard, others }: FromVersionProps) {
  const { say, language } = useApp();
  const { query, route } = useLocation();
  const { from = '' } = query;
  const choose = (value: string) =>
    route(`${addressOfMovingCases(standard)}${value && `?${new URLSearchParams({ from: value })}`}`, true);
  if (others.length === 0)
    return (
      <Empty title={say(words.onlyOne)}>
        <p>{say(words.onlyOneHelp)}</p>
      </Empty>
    );
  return (
    <>
      <Field label={say(words.from)}>
        {(control) => (
          <select {...control} value={from} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{say(words.choose)}</option>
            {others.map(({ id, version, name }) => (
              <option key={`${id}.${version}`} value={`${id}.${version}`}>
                {words.fromVersion.fill(language, { name: name[language], version })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {from && <CasesOf key={from} from={from} standard={standard} />}
    </>
  );
}

interface CasesOfProps {
  readonly from: string;
  readonly standard: WholeStandard;
}

function CasesOf({ from, standard }: CasesOfProps) {
  const { say, language } = useApp();
  const query = useCasesOf(from);
  const to = { standardId: standard.id, version: String(standard.version) };
  const moving = useMoving(to);
  const { standing, chooseOn } = moving;
  // It stays when none of the cases is left to choose.
  if (standing.kind === 'underWay')
    return <Outcome title={say(words.underWay)} notMoved={[]} again={words.again} onAgain={chooseOn} />;
  if (standing.kind === 'done') {
    const { moved: count, notMoved } = standing;
    const { version } = standard;
    const title =
      count === 1 ? words.movedOne.fill(language, { version }) : words.moved.fill(language, { count, version });
    return <Outcome title={title} notMoved={notMoved} again={words.again} onAgain={chooseOn} />;
  }
  return (
    <Loaded query={query}>
      {({ items, hasMore }) =>
        items.length === 0 ? (
          <Empty title={say(words.none)}>
            <p>{say(words.noneHelp)}</p>
          </Empty>
        ) : (
          <>
            {hasMore && <p class="soft">{say(words.more)}</p>}
            <MoveForm cases={items} standard={standard} to={to} moving={moving} />
          </>
        )
      }
    </Loaded>
  );
}
