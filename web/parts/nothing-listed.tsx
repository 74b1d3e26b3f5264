import type { Bilingual } from '../../domain/rules/schema-parts';
import { useApp } from './app-context';
import { ClearFilters } from './filter-box';
import { Empty } from './states';

interface NothingListedProps {
  /** How many filters are chosen. */
  readonly count: number;
  /** The address of the list without any. */
  readonly clear: string;
  readonly words: Readonly<Record<'none' | 'noneHelp' | 'noMatch' | 'noMatchHelp', Bilingual>>;
}

/** A list in which there is nothing, or nothing that the filters let through. */
export function NothingListed({ count, clear, words }: NothingListedProps) {
  const { say } = useApp();
  if (count === 0)
    return (
      <Empty title={say(words.none)}>
        <p>{say(words.noneHelp)}</p>
      </Empty>
    );
  return (
    <Empty icon="search" title={say(words.noMatch)}>
      <p>{say(words.noMatchHelp)}</p>
      <ClearFilters clear={clear} />
    </Empty>
  );
}
