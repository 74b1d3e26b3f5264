import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { cases as words } from '../../texts/web/cases';
import { useApp } from './app-context';
import { Icon } from './icon';
import './filter-box.css';

/** Wide enough for the filters to stand beside each other all the time. */
const DESK = '(min-width: 60rem)';

interface FilterBoxProps {
  /** How many are chosen. */
  readonly count: number;
  /** The address of the list without any. */
  readonly clear: string;
  readonly children: ComponentChildren;
}

/** The filters of a list, folded away on a phone, and how many of them are chosen. */
export function FilterBox({ count, clear, children }: FilterBoxProps) {
  const { say, language } = useApp();
  const [isOpen, setOpen] = useState(() => matchMedia(DESK).matches);
  return (
    <details class="card filters" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="gear" />
        {count > 0 ? words.filtersChosen.fill(language, { count }) : say(words.filters)}
      </summary>
      {children}
      {count > 0 && <ClearFilters clear={clear} />}
    </details>
  );
}

export function ClearFilters({ clear }: Pick<FilterBoxProps, 'clear'>) {
  const { say } = useApp();
  return (
    <a class="button" href={clear}>
      {say(words.clear)}
    </a>
  );
}
