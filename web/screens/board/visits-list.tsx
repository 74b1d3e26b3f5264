import type { Schemas } from '../../../client';
import { instant, localTimeOf } from '../../../domain/clock/time';
import type { BoardVisits } from '../../../domain/views/board';
import { boardLists, board as words } from '../../../texts/web/board';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { shownTime } from '../../parts/dates';
import { Empty, Loaded } from '../../parts/states';
import { addressOfVisit } from '../../paths';
import { type Board, useBoardVisits } from './board';

interface VisitsListProps {
  readonly board: Board;
  readonly list: BoardVisits;
}

/** The very visits that a number counts: who is out, where, and until when. */
export function VisitsList({ board, list }: VisitsListProps) {
  const { say } = useApp();
  const query = useBoardVisits(list, board.numbers[list]);
  return (
    <section aria-labelledby="board-list">
      <h2 id="board-list">
        {say(boardLists[list])} {query.data && <span class="count">{query.data.items.length}</span>}
      </h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.nothing)}>
              <p>{say(words.nothingHelp)}</p>
            </Empty>
          ) : (
            <ul class="rows-of-cases">
              {items.map((visit) => (
                <VisitRow key={visit.visitId} visit={visit} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function VisitRow({ visit }: { readonly visit: Schemas['Visit'] }) {
  const { say, language } = useApp();
  const { visitId, workerName, companionNames, place, address, expectedEnd, alarm } = visit;
  const names = [workerName, ...companionNames].filter((name) => name !== null);
  return (
    <li class={alarm ? 'case-row marked' : 'case-row'}>
      <div class="case-row-name">
        {alarm && (
          <Badge icon="alert" tone="red">
            {alarm.takenByName ? words.alarmTaken.fill(language, { name: alarm.takenByName }) : say(words.alarmFree)}
          </Badge>
        )}
        <a href={addressOfVisit(visitId)} data-row>
          {names.join(', ')}
        </a>
        <p class="soft">{[place, address].filter(Boolean).join(', ')}</p>
      </div>
      <div class="case-row-end">
        <p>{words.backBy.fill(language, { time: shownTime(localTimeOf(instant(expectedEnd))) })}</p>
      </div>
    </li>
  );
}
