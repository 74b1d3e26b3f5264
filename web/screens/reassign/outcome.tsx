import { useEffect, useRef } from 'preact/hooks';
import { reassign as words } from '../../../texts/web/reassign';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';
import type { Standing } from './use-reassigning';

interface OutcomeProps {
  readonly standing: Extract<Standing, { kind: 'done' | 'underWay' }>;
  readonly onAgain: () => void;
}

/** How many moved; and each that did not, with why. */
export function Outcome({ standing, onAgain }: OutcomeProps) {
  const { say, language } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const notMoved = standing.kind === 'done' ? standing.notMoved : [];
  return (
    <section class="card outcome" aria-labelledby="outcome">
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {standing.kind === 'done'
          ? words.moved.fill(language, { count: standing.moved, name: standing.to })
          : say(words.underWay)}
      </h2>
      {notMoved.length > 0 && (
        <>
          <h3>{say(words.notMoved)}</h3>
          <ul class="lines">
            {notMoved.map(({ caseId, why }, place) => (
              <li key={caseId}>
                <a href={addressOfCase(caseId)}>{words.caseAt.fill(language, { place: place + 1 })}</a>
                <p class="soft">{why}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="button" onClick={onAgain}>
        {say(words.again)}
      </button>
    </section>
  );
}
