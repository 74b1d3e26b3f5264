import { useId, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import type { Outcome } from '../../../domain/case/contact-facts';
import type { LocalDate } from '../../../domain/clock/time';
import { logContact } from '../../../texts/web/log-contact';
import { today as words } from '../../../texts/web/today';
import { why } from '../../../texts/web/why';
import { answersComment, isToCase, isUnsent } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { Attempts, Badge } from '../../parts/badge';
import { Icon } from '../../parts/icon';
import { nameOf } from '../../parts/name-of';
import { Deadline } from '../../parts/why/deadline';
import { addressOfCase } from '../../paths';
import { LinesForNextTime } from '../for-next-time/lines';
import { outcomeWords } from '../log-contact/outcome-words';
import { attempts, commentsWaiting, lastContact, whenAsked } from './card-words';
import { routeTo } from './route-to';

interface TodayCardProps {
  readonly card: Schemas['TodayCard'];
  readonly on: LocalDate;
  /** Shows its buttons from the beginning. */
  readonly startsOpen: boolean;
  /** Undefined: what came of it is still to be chosen. */
  readonly onLog: (outcome: Outcome | undefined) => void;
}

/** One case of the day: what is asked and when, where the citizen is found, and how it went last. */
export function TodayCard({ card, on, startsOpen, onLog }: TodayCardProps) {
  const { language } = useApp();
  const { caseId, badge, restricted, asks, mine, workerName, place, phone } = card;
  const when = whenAsked(card, on, language);
  const name = nameOf(card, language);
  const whose = whoseItIs();
  const outbox = useOutbox();
  const answered = outbox.list.filter((one) => isToCase(one, caseId) && isUnsent(one) && answersComment(one.message));
  const comments = commentsWaiting(card, answered.length, language);
  return (
    <article
      class={['card today-card', badge && 'marked', restricted && 'not-printed'].filter(Boolean).join(' ')}
      aria-label={name}
    >
      {badge && (
        <Badge icon={badge.kind === 'twoWorkers' ? 'two' : 'alert'} tone="amber">
          {badge.text}
        </Badge>
      )}
      <div class="card-head">
        <h3>
          <a href={addressOfCase(caseId)} data-row>
            {name}
          </a>
        </h3>
        <WhenAsked when={when} card={card} name={name} />
      </div>
      <p class="soft">{[asks[0]?.kind !== 'commentToAnswer' && asks[0]?.text, whose].filter(Boolean).join(' · ')}</p>
      <div class="card-ways">
        {place && (
          <p class="fact">
            <Icon name="place" />
            <a href={routeTo(place)} aria-label={words.openMap.fill(language, { place })}>
              {place}
            </a>
          </p>
        )}
        {phone && (
          <p class="fact">
            <Icon name="phone" />
            <a href={`tel:${phone.replaceAll(' ', '')}`} aria-label={words.call.fill(language, { phone })}>
              {phone}
            </a>
          </p>
        )}
      </div>
      <p class="fact">
        <Icon name="contact" />
        <span>
          {lastContact(card, on, language)}{' '}
          {card.attemptsSince > 0 && (
            <span class="soft tries">
              <Attempts count={card.attemptsSince} /> {attempts(card, language)}
            </span>
          )}
        </span>
      </p>
      {comments && (
        <p class="fact">
          <Icon name="contact" />
          <a href={addressOfCase(caseId)}>{comments}</a>
        </p>
      )}
      {card.forNextTime.length > 0 && (
        <div class="fact">
          <Icon name="remember" />
          <LinesForNextTime
            caseId={caseId}
            name={name}
            lines={card.forNextTime}
            mayTickOff={card.allowed.includes('tickOff')}
          />
        </div>
      )}
      {card.allowed.includes('logContact') && <Buttons name={name} startsOpen={startsOpen} onLog={onLog} />}
    </article>
  );

  function whoseItIs(): string | undefined {
    if (mine === 'standIn' && workerName) return words.standIn.fill(language, { name: workerName });
    return mine === 'secondWorker' ? words.secondWorker[language] : undefined;
  }
}

interface WhenAskedProps extends Pick<TodayCardProps, 'card'> {
  readonly when: ReturnType<typeof whenAsked>;
  readonly name: string;
}

/** How late, or when; it opens why that day. Without anything that is asked there is nothing to explain. */
function WhenAsked({ when: { text, late }, card: { caseId, asks }, name }: WhenAskedProps) {
  const { say } = useApp();
  const [ask] = asks;
  if (!ask) return <p class="when">{text}</p>;
  return (
    <div class="when">
      <Deadline
        caseId={caseId}
        cause={ask.cause}
        title={ask.text}
        name={name}
        label={[ask.text, text].filter(Boolean).join(', ')}
        late={late}
      >
        {text || say(why.open)}
      </Deadline>
    </div>
  );
}

interface ButtonsProps extends Pick<TodayCardProps, 'startsOpen' | 'onLog'> {
  readonly name: string;
}

function Buttons({ name, startsOpen, onLog }: ButtonsProps) {
  const { say, language } = useApp();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const open = startsOpen || opened;
  if (!open)
    return (
      <button
        type="button"
        class="card-more"
        aria-expanded={false}
        aria-controls={id}
        aria-label={words.acts.fill(language, { name })}
        onClick={() => setOpened(true)}
      >
        <Icon name="dots" />
      </button>
    );
  return (
    <fieldset id={id} class="card-acts" aria-label={words.acts.fill(language, { name })}>
      {(['contactMade', 'notMet'] as const).map((outcome) => (
        <button key={outcome} type="button" onClick={() => onLog(outcome)}>
          {outcomeWords(outcome, language)}
        </button>
      ))}
      <button type="button" onClick={() => onLog(undefined)}>
        {say(logContact.other)}
      </button>
    </fieldset>
  );
}
