import type { Schemas } from '../../client';
import { instant, localDateOf, showDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { dateChanges as words } from '../../texts/web/date-changes';
import { addressOfCase } from '../paths';
import { useApp } from './app-context';
import { nameOf } from './name-of';
import './date-changes.css';

type DateChange = Schemas['DateChange'];

interface ChangedCase {
  readonly caseId: string;
  readonly number: string;
  readonly name: string | null;
  readonly workerName: string | null;
  readonly dates: readonly DateChange[];
}

/** A case with the dates that would come, go or move in it. */
export function ChangedCaseLine({ one }: { readonly one: ChangedCase }) {
  const { language } = useApp();
  return (
    <>
      <p class="changed-case">
        <a href={addressOfCase(one.caseId)}>{nameOf(one, language)}</a>{' '}
        <span class="soft">{[one.number, one.workerName].filter(Boolean).join(' · ')}</span>
      </p>
      <ul class="date-changes">
        {one.dates.map((date) => (
          <li key={`${date.what} ${date.kind} ${date.before} ${date.after}`}>{dateInWords(date, language)}</li>
        ))}
      </ul>
    </>
  );
}

/** "Visitation", "Visitation, påmindelse". */
export const namedDate = ({ what, title }: Pick<DateChange, 'what' | 'title'>, language: Language): string =>
  words[what].fill(language, { title });

function dateInWords({ before, after, ...named }: DateChange, language: Language): string {
  const day = (at: string | null) => (at === null ? '' : showDate(localDateOf(instant(at))));
  const said = { title: namedDate(named, language), before: day(before), after: day(after) };
  if (before === null) return words.comes.fill(language, said);
  return (after === null ? words.goes : words.moves).fill(language, said);
}
