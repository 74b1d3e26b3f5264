import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import { movingIn as words } from '../../../texts/web/moving-in';
import { foundBy } from '../../../texts/web/search';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { addressOfCase, webPaths } from '../../paths';
import { type MovedIn, MovingInForm } from './moving-in-form';
import { useToChoose } from './to-choose';
import './moving-in.css';

/** The cases that a municipality has already, entered one by one with their past, so that the right days count from the start. */
export function MovingInPage() {
  const { say } = useApp();
  const query = useToChoose();
  const queries = useQueryClient();
  const [movedIn, setMovedIn] = useState<MovedIn>();
  const move = (answer: MovedIn) => {
    setMovedIn(answer);
    void queries.invalidateQueries();
  };
  if (movedIn)
    return (
      <main id="content" class="page" tabIndex={-1}>
        <MovedInHere movedIn={movedIn} onAnother={() => setMovedIn(undefined)} />
      </main>
    );
  return (
    <main id="content" class="page moving-in" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(toChoose) => (
          <>
            <header class="page-head">
              <div>
                <p class="over">
                  <a href={webPaths.inbox}>{say(words.toInbox)}</a>
                </p>
                <h1>{say(words.title)}</h1>
              </div>
            </header>
            {toChoose ? (
              <>
                <p>{say(words.intro)}</p>
                <MovingInForm toChoose={toChoose} onMovedIn={move} />
              </>
            ) : (
              <Empty title={say(words.noStandard)}>
                <p>{say(words.noStandardHelp)}</p>
              </Empty>
            )}
          </>
        )}
      </Loaded>
    </main>
  );
}

interface MovedInHereProps {
  readonly movedIn: MovedIn;
  readonly onAnother: () => void;
}

/** What is odd in it and was taken all the same, and the cases that may be about the same citizen. */
function MovedInHere({ movedIn: { caseId, warnings, perhapsTheSame }, onAnother }: MovedInHereProps) {
  const { say, language } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card moved-in" aria-labelledby="moved-in">
      <h1 id="moved-in" ref={heading} tabIndex={-1}>
        {say(words.saved)}
      </h1>
      {warnings.map(({ code, text }) => (
        <p key={`${code} ${text}`} class="late">
          {text}
        </p>
      ))}
      {perhapsTheSame.length > 0 && (
        <>
          <h2>{say(words.perhapsTheSame)}</h2>
          <ul class="lines">
            {perhapsTheSame.map(({ caseId: other, number, inCommon }) => (
              <li key={other}>
                <a href={addressOfCase(other)}>{number}</a>{' '}
                <span class="soft">{inCommon.map((by) => foundBy[by][language]).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="moved-in-acts">
        <button type="button" class="button main" onClick={onAnother}>
          {say(words.another)}
        </button>
        <a class="button" href={addressOfCase(caseId)}>
          {say(words.open)}
        </a>
      </div>
    </section>
  );
}
