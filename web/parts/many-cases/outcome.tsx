import { useEffect, useRef } from 'preact/hooks';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { useApp } from '../app-context';
import type { NotMoved } from './not-moved';
import { NotMovedList } from './not-moved-list';

interface OutcomeProps {
  readonly title: string;
  readonly notMoved: readonly NotMoved[];
  readonly again: Bilingual;
  readonly onAgain: () => void;
}

/** How many moved; and each that did not, with why. */
export function Outcome({ title, notMoved, again, onAgain }: OutcomeProps) {
  const { say } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card outcome" aria-labelledby="outcome">
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <NotMovedList notMoved={notMoved} />
      <button type="button" class="button" onClick={onAgain}>
        {say(again)}
      </button>
    </section>
  );
}
