import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { erasures as words } from '../../../texts/web/erasures';
import { useApp } from '../../parts/app-context';

/** So many rows are shown at once. */
const SHOWN = 50;

interface HeapProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row) => ComponentChildren;
}

/** Rows of one kind under their heading and number, some at a time; nothing where there are none. */
export function Heap<Row>({ id, title, rows, children }: HeapProps<Row>) {
  const { say } = useApp();
  const [shown, setShown] = useState(SHOWN);
  if (rows.length === 0) return null;
  return (
    <section class="heap" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="count">{rows.length}</span>
      </h2>
      <ul class="lines">{rows.slice(0, shown).map(children)}</ul>
      {rows.length > shown && (
        <button type="button" class="button wide" onClick={() => setShown(shown + SHOWN)}>
          {say(words.more)}
        </button>
      )}
    </section>
  );
}
