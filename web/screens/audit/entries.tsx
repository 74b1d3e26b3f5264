import { instant, showInstant } from '../../../domain/clock/time';
import { auditPage as words } from '../../../texts/web/audit';
import { useApp } from '../../parts/app-context';
import { addressOf } from './filters';
import type { Entry } from './log';

/** So many numbers stand in a row; a list that was read has many more. */
const NUMBERS = 3;

interface EntriesProps {
  readonly entries: readonly Entry[];
  /** The case that is asked about, which stands first where an entry is about several. */
  readonly number: string | undefined;
}

/** What stands in the log, an entry a row: who did or wanted what, when, about which cases, and why they might. */
export function Entries({ entries, number }: EntriesProps) {
  return (
    <ul class="audit-entries">
      {entries.map((entry) => (
        <li key={entry.seq} class="card">
          <Row entry={entry} number={number} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Pick<EntriesProps, 'number'> {
  readonly entry: Entry;
}

function Row({ entry, number }: RowProps) {
  const { language } = useApp();
  const { at, text, outcome, becauseText, purpose } = entry;
  const isRefused = outcome === 'refused' || outcome === 'tooOften';
  return (
    <>
      <p class="audit-when soft">{showInstant(instant(at))}</p>
      <div>
        <p>
          <Who entry={entry} />
        </p>
        <p class={isRefused ? 'late' : undefined}>{text}</p>
        <Cases entry={entry} number={number} />
        {purpose && <p>{words.purpose.fill(language, { why: purpose })}</p>}
        {becauseText && <p class="soft">{becauseText}</p>}
      </div>
    </>
  );
}

/** Whoever is on staff leads to all that they did. */
function Who({ entry: { who, whoText } }: { readonly entry: Entry }) {
  const { language } = useApp();
  if (who.kind !== 'staff' || who.id === null) return <strong>{whoText}</strong>;
  return (
    <a href={addressOf({ staff: who.id })} aria-label={words.ofPerson.fill(language, { name: whoText })}>
      {whoText}
    </a>
  );
}

/** Each case by its number, which leads to all who have seen it. */
function Cases({ entry: { caseNumbers }, number: asked }: RowProps) {
  const { language } = useApp();
  if (caseNumbers.length === 0) return null;
  const inOrder = [...caseNumbers].sort((one, other) => Number(other === asked) - Number(one === asked));
  const more = caseNumbers.length - NUMBERS;
  return (
    <ul class="audit-cases">
      {inOrder.slice(0, NUMBERS).map((number) => (
        <li key={number}>
          <a href={addressOf({ number })} aria-label={words.ofCase.fill(language, { number })}>
            {number}
          </a>
        </li>
      ))}
      {more > 0 && <li class="soft">{words.andMore.fill(language, { count: more })}</li>}
    </ul>
  );
}
