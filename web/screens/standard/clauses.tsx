import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { standardPage as words } from '../../../texts/web/standard';
import { useApp } from '../../parts/app-context';
import type { WholeStandard } from './whole-version';

/** The adopted text, clause by clause, as it was adopted. */
export function Clauses({ standard: { clauses } }: { readonly standard: WholeStandard }) {
  const { say } = useApp();
  // A link within the page changes the address alone.
  useLocation();
  const named = location.hash.slice(1);
  return (
    <section class="card" aria-labelledby="clauses">
      <h2 id="clauses">{say(words.clauses)}</h2>
      <p class="soft">{say(words.clausesHelp)}</p>
      <dl class="facts" lang="da">
        {Object.entries(clauses).map(([clause, { says }]) => (
          <Clause key={clause} id={clause} says={says} isNamed={named === clause} />
        ))}
      </dl>
    </section>
  );
}

interface ClauseProps {
  readonly id: string;
  readonly says: string;
  readonly isNamed: boolean;
}

/** One clause; the one that the address names is marked, in sight and has the focus. */
function Clause({ id, says, isNamed }: ClauseProps) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNamed) return;
    shown.current?.scrollIntoView({ block: 'center' });
    shown.current?.focus({ preventScroll: true });
  }, [isNamed]);
  return (
    <div ref={shown} id={id} class={isNamed ? 'clause named' : 'clause'} tabIndex={-1}>
      <dt>{id}</dt>
      <dd>{says}</dd>
    </div>
  );
}
