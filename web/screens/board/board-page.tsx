import { useLocation } from 'preact-iso';
import { board as words } from '../../../texts/web/board';
import { useApp } from '../../parts/app-context';
import { capitalised, longDate } from '../../parts/dates';
import { Loaded } from '../../parts/states';
import { AwaySoon } from './away';
import { type Board, useBoard } from './board';
import { CaseBeside, NoCaseBeside } from './case-beside';
import { CasesList } from './cases-list';
import { LoadByPerson } from './load';
import { Numbers } from './numbers';
import { isOfVisits, numbersInOrder, type Shown, shownIn } from './shown';
import { VisitsList } from './visits-list';
import './board.css';

/** What a team lead sees to: people in danger, what only they decide, the rest, and how the cases are shared. */
export function BoardPage() {
  const { say, session, language } = useApp();
  const { query: asked } = useLocation();
  const query = useBoard();
  const on = session.clock.today();
  const over = [query.data?.teamNames.join(', '), longDate(on, language, on)].filter(Boolean).join(' · ');
  return (
    <main id="content" class="page board" tabIndex={-1}>
      <header class="page-head">
        <div>
          <p class="over">{capitalised(over)}</p>
          <h1>{say(words.title)}</h1>
        </div>
      </header>
      <Loaded query={query}>{(board) => <Whole board={board} shown={withList(shownIn(asked), board)} />}</Loaded>
    </main>
  );
}

type Chosen = Shown & { readonly list: NonNullable<Shown['list']> };

/** Where nobody chose a list it is that of the first number, in their order, that is not zero. */
const withList = (shown: Shown, { numbers }: Board): Chosen => ({
  ...shown,
  list: shown.list ?? numbersInOrder.find((name) => numbers[name] > 0) ?? 'open',
});

function Whole({ board, shown }: { readonly board: Board; readonly shown: Chosen }) {
  const { list } = shown;
  return (
    <>
      <Numbers board={board} shown={shown} />
      <div class={shown.case ? 'board-panes with-case' : 'board-panes'}>
        <div class="board-list">
          {isOfVisits(list) ? (
            <VisitsList board={board} list={list} />
          ) : (
            <CasesList board={board} shown={{ ...shown, list }} />
          )}
        </div>
        <div class="board-beside">
          {shown.case ? (
            <CaseBeside caseId={shown.case} shown={shown} />
          ) : (
            <>
              <AwaySoon board={board} />
              <LoadByPerson board={board} />
              <NoCaseBeside />
            </>
          )}
        </div>
      </div>
    </>
  );
}
