import { type BoardNumber, type BoardSection, boardSections } from '../../../domain/views/board';
import { boardNumbers, boardSections as names } from '../../../texts/web/board';
import { useApp } from '../../parts/app-context';
import type { Board } from './board';
import { addressOf, type Shown } from './shown';

interface NumbersProps {
  readonly board: Board;
  readonly shown: Shown;
}

const sections: readonly BoardSection[] = ['danger', 'decisions', 'rest'];
/** Where it is not zero somebody may be in danger, or a deadline has not been kept. */
const red: readonly BoardNumber[] = ['alarms', 'crises', 'overdue'];

/** Each number opens the list that it counts. */
export function Numbers({ board, shown }: NumbersProps) {
  const { say } = useApp();
  return (
    <div class="board-numbers">
      {sections.map((section) => (
        <nav key={section} class={`board-section ${section}`} aria-labelledby={`board-${section}`}>
          <h2 id={`board-${section}`}>{say(names[section])}</h2>
          <ul>
            {boardSections[section].map((name) => (
              <NumberTile key={name} name={name} count={board.numbers[name]} isShown={shown.list === name} />
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}

interface NumberTileProps {
  readonly name: BoardNumber;
  readonly count: number;
  readonly isShown: boolean;
}

function NumberTile({ name, count, isShown }: NumberTileProps) {
  const { say } = useApp();
  const tone = count === 0 ? 'none' : red.includes(name) ? 'red' : 'some';
  return (
    <li>
      <a class={`board-number ${tone}`} href={addressOf({ list: name })} aria-current={isShown ? 'true' : undefined}>
        <strong>{count}</strong>
        <span>{say(boardNumbers[name])}</span>
      </a>
    </li>
  );
}
