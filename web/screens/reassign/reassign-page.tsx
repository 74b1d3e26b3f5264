import { useLocation } from 'preact-iso';
import { reassign as words } from '../../../texts/web/reassign';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { Outcome } from '../../parts/many-cases/outcome';
import { Empty, Loaded } from '../../parts/states';
import { addressOfReassigning } from '../../paths';
import { ReassignForm } from './reassign-form';
import { useCasesOf, useReassigning, useWorkers } from './use-reassigning';
import './reassign.css';

/** Giving the cases of one to another, once it has been seen whose work grows to what. Whose they are stands in the address. */
export function ReassignPage() {
  const { say } = useApp();
  const { query, route } = useLocation();
  const workers = useWorkers();
  const { from = '' } = query;
  return (
    <main id="content" class="page reassign many-cases" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p>{say(words.intro)}</p>
      <Loaded query={workers}>
        {(people) => (
          <>
            <Field label={say(words.from)}>
              {(control) => (
                <select
                  {...control}
                  value={from}
                  onChange={({ currentTarget }) => route(addressOfReassigning(currentTarget.value), true)}
                >
                  <option value="">{say(words.choose)}</option>
                  {people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {from && <CasesOf key={from} from={from} others={people.filter(({ id }) => id !== from)} />}
          </>
        )}
      </Loaded>
    </main>
  );
}

interface CasesOfProps {
  readonly from: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

function CasesOf({ from, others }: CasesOfProps) {
  const { say, language } = useApp();
  const query = useCasesOf(from);
  const reassigning = useReassigning();
  const { standing, chooseOn } = reassigning;
  // It stays when none of the cases is left to choose.
  if (standing.kind === 'underWay')
    return <Outcome title={say(words.underWay)} notMoved={[]} again={words.again} onAgain={chooseOn} />;
  if (standing.kind === 'done') {
    const { moved: count, notMoved, body } = standing;
    const name = others.find(({ id }) => id === body.worker)?.name ?? '';
    const title = words.moved.fill(language, { count, name });
    return <Outcome title={title} notMoved={notMoved} again={words.again} onAgain={chooseOn} />;
  }
  return (
    <Loaded query={query}>
      {({ items, hasMore }) =>
        items.length === 0 ? (
          <Empty title={say(words.nothing)}>
            <p>{say(words.nothingHelp)}</p>
          </Empty>
        ) : (
          <>
            {hasMore && <p class="soft">{say(words.more)}</p>}
            <ReassignForm cases={items} others={others} reassigning={reassigning} />
          </>
        )
      }
    </Loaded>
  );
}
