import { instant, localDateOf } from '../../../domain/clock/time';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import type { Section } from './ending';

/** What each answer brings about, said before one is chosen. */
export function WhatFollows({ view: { ifItMayEnd, ifItGoesOn } }: Section) {
  const { say, language, session } = useApp();
  const day = (at: string) => longDate(localDateOf(instant(at)), language, session.clock.today());
  return (
    <div class="what-follows">
      <h3>{say(words.follows)}</h3>
      <dl class="facts">
        {ifItMayEnd && (
          <div>
            <dt>{say(words.ifYes)}</dt>
            <dd>{words.endsThen.fill(language, { day: day(ifItMayEnd.endsAt) })}</dd>
            <dd>{say(ifItMayEnd.secondWord ? words.secondWordAsked : words.noSecondWord)}</dd>
            <dd>{say(words.letter)}</dd>
          </div>
        )}
        <div>
          <dt>{say(words.ifNo)}</dt>
          <dd>{words.atLeast.fill(language, ifItGoesOn.floors)}</dd>
        </div>
      </dl>
    </div>
  );
}
