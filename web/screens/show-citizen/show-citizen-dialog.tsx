import { useEffect, useId } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { type Instant, instant, localDateOf, localTimeOf } from '../../../domain/clock/time';
import { showCitizen as words } from '../../../texts/web/show-citizen';
import { useApp } from '../../parts/app-context';
import { covering } from '../../parts/covering';
import { capitalised, longDate, shownTime } from '../../parts/dates';
import { Modal } from '../../parts/modal';
import './show-citizen.css';

type Case = Pick<Schemas['CasePage'], 'name' | 'goals' | 'appointments' | 'workerName' | 'workerPhone'>;

interface ShowCitizenProps {
  readonly shown: Case;
  readonly onClose: () => void;
}

/**
 * Fills the whole screen with what concerns this citizen and comes from them: when they meet next, what is agreed, their
 * goals, and whom to ring. Closed, it leaves the app covered, since the citizen may be the one who closes it.
 */
export function ShowCitizenDialog({ shown, onClose }: ShowCitizenProps) {
  const { say, session } = useApp();
  const titleId = useId();
  useEffect(covering.holdOut, []);
  const close = () => {
    covering.cover();
    onClose();
  };
  const today = session.clock.today();
  const ahead = shown.appointments
    .map((one) => ({ ...one, at: instant(one.at) }))
    .filter(({ at }) => localDateOf(at) >= today)
    .sort((a, b) => a.at.localeCompare(b.at));
  const [next, ...further] = ahead;
  return (
    <Modal class="show-citizen" titleId={titleId} onClose={close}>
      <h2 id={titleId}>{shown.name ?? say(words.title)}</h2>
      <section>
        <h3>{say(words.nextMeeting)}</h3>
        {next ? <Meeting at={next.at} what={next.what} place={next.place} /> : <p>{say(words.noMeeting)}</p>}
      </section>
      {further.length > 0 && (
        <section>
          <h3>{say(words.agreements)}</h3>
          {further.map(({ id, at, what, place }) => (
            <Meeting key={id} at={at} what={what} place={place} />
          ))}
        </section>
      )}
      <section>
        <h3>{say(words.goals)}</h3>
        {shown.goals?.text ? <blockquote>{shown.goals.text}</blockquote> : <p>{say(words.noGoals)}</p>}
      </section>
      <section>
        <h3>{say(words.contactPerson)}</h3>
        <p>{shown.workerName ?? say(words.noContactPerson)}</p>
        {shown.workerPhone && (
          <p>
            <a class="big-phone" href={`tel:${shown.workerPhone.replace(/\s/g, '')}`}>
              {shown.workerPhone}
            </a>
          </p>
        )}
      </section>
      <button type="button" class="button" onClick={close}>
        {say(words.close)}
      </button>
    </Modal>
  );
}

interface MeetingProps {
  readonly at: Instant;
  readonly what: string | null;
  readonly place: string | null;
}

function Meeting({ at, what, place }: MeetingProps) {
  const { language, session } = useApp();
  const day = longDate(localDateOf(at), language, session.clock.today());
  const time = shownTime(localTimeOf(at));
  return (
    <div class="meeting">
      <p class="when">{capitalised(words.at.fill(language, { day, time }))}</p>
      {[what, place].filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
