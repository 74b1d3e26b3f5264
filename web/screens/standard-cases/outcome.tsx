import { useEffect, useRef } from 'preact/hooks';
import { standardCases as words } from '../../../texts/web/standard-cases';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';
import type { Standing } from './use-moving';

interface OutcomeProps {
  readonly standing: Extract<Standing, { kind: 'done' | 'underWay' }>;
  readonly version: number;
  readonly onAgain: () => void;
}

/** How many have moved; and each that has not, with why. */
export function Outcome({ standing, version, onAgain }: OutcomeProps) {
  const { say, language } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const notMoved = standing.kind === 'done' ? standing.notMoved : [];
  const count = standing.kind === 'done' ? standing.moved : 0;
  const moved =
    count === 1 ? words.movedOne.fill(language, { version }) : words.moved.fill(language, { count, version });
  return (
    <section class="card moving-outcome" aria-labelledby="outcome">
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {standing.kind === 'done' ? moved : say(words.underWay)}
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
