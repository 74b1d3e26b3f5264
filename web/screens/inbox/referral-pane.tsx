import { useRef, useState } from 'preact/hooks';
import { instant, localDateOf } from '../../../domain/clock/time';
import { acts } from '../../../texts/web/acts/dialog';
import { caseRow } from '../../../texts/web/case-row';
import { inbox as words } from '../../../texts/web/inbox';
import type { Act } from '../../acts/act';
import { dialogs } from '../../acts/dialogs';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { capitalised, longDate } from '../../parts/dates';
import { nameOf } from '../../parts/name-of';
import { Loaded } from '../../parts/states';
import { Deadline } from '../../parts/why/deadline';
import { addressOfCase, webPaths } from '../../paths';
import { More } from '../case/more';
import { Decided } from './decided';
import { type Choosing, decisionsIn, isWaiting, type Referral, useReferral } from './inbox';
import { Matches } from './matches';
import { Person } from './person';
import { Said } from './said';
import { WhoReferred } from './who-referred';

/** One referral: what was said, who it may be, and what may be done about it. */
export function ReferralPane({ caseId }: { readonly caseId: string }) {
  const { say } = useApp();
  const query = useReferral(caseId);
  return (
    <article class="inbox-pane">
      <p class="inbox-back">
        <a href={webPaths.inbox}>{say(words.back)}</a>
      </p>
      <Loaded query={query}>{(shown) => <Opened shown={shown} />}</Loaded>
    </article>
  );
}

function Opened({ shown }: { readonly shown: Referral }) {
  const { say, language } = useApp();
  const [chosen, setChosen] = useState<Act>();
  const head = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setChosen(undefined);
    // What the dialog was opened from may be gone by now.
    requestAnimationFrame(() => document.activeElement === document.body && head.current?.focus());
  };
  const { number, urgent, status, restricted, caseId } = shown;
  return (
    <>
      <header class="inbox-head">
        <p class="over">
          {number ?? say(caseRow.noNumber)} · {shown.statusText}
        </p>
        <h2 ref={head} tabIndex={-1}>
          {nameOf(shown, language)}
        </h2>
        <div class="inbox-row-head">
          {urgent && (
            <Badge icon="alert" tone="amber">
              {say(words.urgent)}
            </Badge>
          )}
          {restricted && (
            <Badge icon="alert" tone="amber">
              {say(caseRow.restricted)}
            </Badge>
          )}
        </div>
        <By shown={shown} />
        {urgent && isWaiting(shown) && <p class="inbox-danger">{say(words.dangerNow)}</p>}
        {status === 'referred' && isTooYoung(shown) && <p class="inbox-danger">{say(words.tooYoung)}</p>}
      </header>
      {isWaiting(shown) ? (
        <Decide shown={shown} onChoose={setChosen} />
      ) : (
        <Decided shown={shown} onChoose={setChosen} />
      )}
      <Said shown={shown} />
      <Person shown={shown} />
      {isWaiting(shown) && shown.allowed.includes('joinToCase') && <Matches shown={shown} onChoose={setChosen} />}
      {shown.acts.includes('seeReferrer') && <WhoReferred key={caseId} caseId={caseId} />}
      <p>
        <a href={addressOfCase(caseId)}>{say(words.whole)}</a>
      </p>
      {chosen && <chosen.Dialog shown={shown} onClose={close} />}
    </>
  );
}

/** Whom the standard's age rule keeps out can be given guidance, and cannot be accepted. */
const isTooYoung = ({ allowed }: Referral): boolean =>
  allowed.includes('declareOutsideTargetGroup') && !allowed.includes('accept');

function By({ shown: { nextDeadline } }: { readonly shown: Referral }) {
  const { language, session } = useApp();
  if (!nextDeadline) return null;
  const what = capitalised(nextDeadline.title);
  const on = longDate(localDateOf(instant(nextDeadline.at)), language, session.clock.today());
  return (
    <p>
      <Deadline why={nextDeadline.why} title={what} label={`${what}, ${on}`}>
        {what} · {on}
      </Deadline>
    </p>
  );
}

/** Each decision in a dialog of its own; what else may be done is under More. */
function Decide({ shown, onChoose }: Choosing) {
  const { say, language } = useApp();
  const [more, setMore] = useState(false);
  const offered = decisionsIn(shown).flatMap((command) => dialogs[command]);
  return (
    <section class="card inbox-decide" aria-labelledby="decide">
      <h3 id="decide">{say(words.decide)}</h3>
      {offered.length === 0 && <p class="soft">{say(words.mayNotDecide)}</p>}
      <div class="inbox-acts">
        {offered.map((act, index) => (
          <button
            key={act.title.en}
            type="button"
            class={index === 0 ? 'button main' : 'button'}
            onClick={() => onChoose(act)}
          >
            {say(act.title)}
          </button>
        ))}
        <button type="button" class="button" onClick={() => setMore(true)}>
          {say(acts.more)}
        </button>
      </div>
      {more && <More shown={shown} name={nameOf(shown, language)} onClose={() => setMore(false)} />}
    </section>
  );
}
