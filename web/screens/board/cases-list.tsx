import { useLocation } from 'preact-iso';
import { localDate } from '../../../domain/clock/time';
import type { BoardList } from '../../../domain/views/board';
import { boardLists, board as words } from '../../../texts/web/board';
import { cases } from '../../../texts/web/cases';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';
import { Empty, Loaded } from '../../parts/states';
import { addressOfCase, addressOfEnding } from '../../paths';
import type { Listed } from '../cases/cases';
import { type Sort, sorts } from '../cases/filters';
import { ListedRow } from '../cases/listed-row';
import { MoreRows } from '../cases/more-rows';
import { PrintedPart, TakeListOut } from '../cases/take-list-out';
import { askedList, type Board, useBoardCases } from './board';
import { addressOf, type Shown, sortOf } from './shown';
import '../cases/cases.css';

/** Wide enough for a case beside the list. */
const TWO_PANES = '(min-width: 75rem)';

interface CasesListProps {
  readonly board: Board;
  readonly shown: Shown & { readonly list: BoardList };
}

/** The very cases that a number counts, with the number as it is now. */
export function CasesList({ board, shown }: CasesListProps) {
  const { say } = useApp();
  const { route } = useLocation();
  const query = useBoardCases(shown, shown.list === 'open' ? openOf(board) : board.numbers[shown.list]);
  const isWide = matchMedia(TWO_PANES).matches;
  const hrefOf = (caseId: string) => (isWide ? addressOf({ ...shown, case: caseId }) : addressOfCase(caseId));
  return (
    <section aria-labelledby="board-list">
      <h2 id="board-list">
        {say(boardLists[shown.list])} {query.data && <span class="count">{query.data.count}</span>}
      </h2>
      <Narrowed board={board} shown={shown} />
      <Loaded query={query}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Empty title={say(words.nothing)}>
              <p>{say(words.nothingHelp)}</p>
            </Empty>
          ) : (
            <>
              <SortChoice
                value={sortOf(shown)}
                onChoose={(sort) => route(addressOf({ ...shown, sort, case: undefined }), true)}
              />
              <TakeListOut key={addressOf({ ...shown, case: undefined })} list={askedList(shown)} />
              <PrintedPart rows={rows} count={count} />
              <ul class="rows-of-cases">
                {rows.map((row) => (
                  <ListedRow
                    key={row.caseId}
                    row={row}
                    href={hrefOf(row.caseId)}
                    isChosen={row.caseId === shown.case}
                    decidedOn={asksOfAnEnding(shown.list, row) ? addressOfEnding(row.caseId) : undefined}
                  />
                ))}
              </ul>
              <MoreRows query={query} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** Whether what is asked of the case is if it may end because contact has been impossible, or if its ending stands. */
const asksOfAnEnding = (list: BoardList, { mayItEndAsked }: Listed): boolean =>
  list === 'secondWords' || list === 'endings' || (list === 'assessments' && mayItEndAsked);

/** All that is open has no number of its own beside each person's. */
const openOf = ({ loads }: Board): number => loads.reduce((sum, { open }) => sum + open, 0);

/** Whose cases alone, due when: said where the list is not the whole number, with the way back to it. */
function Narrowed({ board, shown }: CasesListProps) {
  const { say, language } = useApp();
  const { list, person, from, to } = shown;
  if (!person && !from) return null;
  const name = [
    ...board.loads,
    ...board.away.map(({ staffId, staffName }) => ({ workerId: staffId, workerName: staffName })),
  ].find(({ workerId }) => workerId === person)?.workerName;
  const [first, last] = [from, to].map((day) => day && shortDate(localDate(day), language));
  return (
    <p class="board-narrowed">
      <span>
        {name}
        {name && first && ' · '}
        {first &&
          last &&
          (first === last
            ? words.dueOn.fill(language, { on: first })
            : words.dueBetween.fill(language, { from: first, to: last }))}
      </span>
      <a href={addressOf({ list })}>{say(words.everyone)}</a>
    </p>
  );
}

interface SortChoiceProps {
  readonly value: Sort;
  readonly onChoose: (sort: Sort) => void;
}

function SortChoice({ value, onChoose }: SortChoiceProps) {
  const { say } = useApp();
  return (
    <label class="board-sort">
      <span>{say(cases.sort)}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = sorts.find((one) => one === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {say(cases[sort])}
          </option>
        ))}
      </select>
    </label>
  );
}
