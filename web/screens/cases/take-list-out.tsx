import { useState } from 'preact/hooks';
import type { QueryOf } from '../../../client';
import { cases as words } from '../../../texts/web/cases';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { saveFile } from './save-file';

type Standing =
  | { readonly kind: 'ready' }
  | { readonly kind: 'takingOut' }
  | { readonly kind: 'takenOut'; readonly said: readonly string[] }
  | { readonly kind: 'failed'; readonly because: string };

interface TakeListOutProps {
  /** Which cases, in what order. */
  readonly list: QueryOf<'/v1/case-lists/file'>;
}

/** A list as a file, and on paper: the file holds what the list shows, and what was left out is said. */
export function TakeListOut({ list }: TakeListOutProps) {
  const { api, say, language, person } = useApp();
  const [standing, setStanding] = useState<Standing>({ kind: 'ready' });

  const takeOut = async () => {
    if (standing.kind === 'takingOut') return;
    setStanding({ kind: 'takingOut' });
    try {
      const file = await answerOf(api.GET('/v1/case-lists/file', { params: { query: list } }));
      saveFile(file.fileName, file.csv);
      setStanding({
        kind: 'takenOut',
        said: [
          words.takenOut.fill(language, { file: file.fileName }),
          ...(file.restricted > 0 ? [words.restrictedLeftOut.fill(language, { count: file.restricted })] : []),
          ...(file.tooMany > 0 ? [words.tooManyLeftOut.fill(language, { count: file.tooMany })] : []),
        ],
      });
    } catch (error) {
      setStanding({ kind: 'failed', because: error instanceof Refused ? error.problem.detail : say(words.noFile) });
    }
  };

  return (
    <div class="take-list-out">
      {person.acts.includes('exportList') && (
        <button
          type="button"
          class="button"
          aria-disabled={standing.kind === 'takingOut'}
          onClick={() => void takeOut()}
        >
          {say(standing.kind === 'takingOut' ? words.takingOut : words.takeOut)}
        </button>
      )}
      <button type="button" class="button" onClick={() => print()}>
        {say(words.print)}
      </button>
      <div class="take-list-out-said" role="status">
        {standing.kind === 'takenOut' && standing.said.map((line) => <p key={line}>{line}</p>)}
        {standing.kind === 'failed' && <p class="error">{standing.because}</p>}
      </div>
    </div>
  );
}

interface PrintedPartProps {
  readonly rows: readonly { readonly restricted: boolean }[];
  /** How many the list has, also those that are not on the screen. */
  readonly count: number;
}

/** What paper does not have of a list, said on the paper alone. */
export function PrintedPart({ rows, count }: PrintedPartProps) {
  const { say } = useApp();
  return (
    <div class="printed">
      {rows.length < count && <p>{say(words.printedPart)}</p>}
      {rows.some(({ restricted }) => restricted) && <p>{say(words.restrictedNotPrinted)}</p>}
    </div>
  );
}
