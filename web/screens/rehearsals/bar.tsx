import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { instant, localDateOf, localTimeOf, showDate } from '../../../domain/clock/time';
import { inRehearsal as words } from '../../../texts/web/rehearsals';
import { useApp } from '../../parts/app-context';
import { longDate, shownTime } from '../../parts/dates';
import { Refusal } from '../../parts/refusal';
import { realPaths } from '../../paths';
import { EndDialog } from './end-dialog';
import { moveUnderWay, type Rehearsal } from './rehearsal';
import { StoryDialog } from './story-dialog';
import { useMoving } from './use-moving';

type Opened = 'story' | 'end';

/** Across the top: that nothing here is real, what day it is, and how one goes on, and out. */
export function Bar({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { say, language, session } = useApp();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<Opened>();
  const { id, now, story } = rehearsal;
  const at = instant(now);
  const on = longDate(localDateOf(at), language, session.wall.today());
  const close = () => setOpened(undefined);
  return (
    <section class="rehearsal-bar" aria-label={say(words.name)}>
      <p class="rehearsal-words">{say(words.notReal)}</p>
      <p>{words.isNow.fill(language, { on, time: shownTime(localTimeOf(at)) })}</p>
      <Moving rehearsal={rehearsal} />
      <div class="rehearsal-acts">
        {story && (
          <button type="button" class="button" onClick={() => setOpened('story')}>
            {say(words.story)}
          </button>
        )}
        <a class="button" href={realPaths.rehearsals}>
          {say(words.leave)}
        </a>
        <button type="button" class="button" onClick={() => setOpened('end')}>
          {say(words.end)}
        </button>
      </div>
      {opened === 'story' && story && <StoryDialog story={story} now={at} onClose={close} />}
      {opened === 'end' && (
        <EndDialog
          rehearsal={id}
          over={say(words.name)}
          onEnded={() => {
            queries.clear();
            location.assign(realPaths.rehearsals);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

/** Moving time on, one move after another. */
function Moving({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { say, language } = useApp();
  const { move, toNextDeadline, error, isAsking, hasNone } = useMoving(rehearsal);
  const underWay = moveUnderWay(rehearsal);
  const isBusy = isAsking || underWay !== undefined;
  const ifFree = (act: () => void) => () => {
    if (!isBusy) act();
  };
  return (
    <>
      <div class="rehearsal-acts">
        <button type="button" class="button" aria-disabled={isBusy} onClick={ifFree(() => move({ days: 1 }))}>
          {say(words.oneDay)}
        </button>
        <button type="button" class="button" aria-disabled={isBusy} onClick={ifFree(() => move({ days: 7 }))}>
          {say(words.sevenDays)}
        </button>
        <button type="button" class="button" aria-disabled={isBusy} onClick={ifFree(toNextDeadline)}>
          {say(words.nextDeadline)}
        </button>
      </div>
      <div role="status">
        {underWay && <p>{words.moving.fill(language, { on: showDate(localDateOf(instant(underWay.to))) })}</p>}
        {!underWay && rehearsal.advance?.failed && <p>{say(words.notMoved)}</p>}
        {hasNone && <p>{say(words.noDeadline)}</p>}
      </div>
      <Refusal error={error} />
    </>
  );
}
