import type { VNode } from 'preact';
import type { Schemas } from '../../../client';
import { instant, localDateOf } from '../../../domain/clock/time';
import type { OfferSeen } from '../../../domain/handover/offer-seen';
import { offerSeenWords as words } from '../../../texts/web/offer-seen';
import { useApp } from '../app-context';
import { capitalised, longDate } from '../dates';
import './offer-seen.css';

interface OfferSeenProps {
  readonly shown: Pick<Schemas['CasePage'], 'citizen' | 'choices'>;
  readonly seen: OfferSeen;
  readonly message: string | null;
  /** By when the service is to reply; null: it has. */
  readonly replyBy: string | null;
}

/** An offer as the service that receives it sees it; and apart from that, what it does not get to see. */
function OfferSeenCard({ shown, seen: { isNamed, shows, leftOut }, message, replyBy }: OfferSeenProps) {
  const { say, language, session } = useApp();
  const called = (id: string) => capitalised(shown.choices.information.find((one) => one.id === id)?.text ?? id);
  const name = shown.citizen.name ?? say(words.nameUnknown);
  const day = replyBy && longDate(localDateOf(instant(replyBy)), language, session.clock.today());
  return (
    <section class="offer-seen" aria-label={say(words.title)}>
      <h3>{say(words.title)}</h3>
      <dl class="facts">
        <div>
          <dt>{say(words.citizen)}</dt>
          <dd>{isNamed ? name : say(words.anonymous)}</dd>
        </div>
        <div>
          <dt>{say(words.shows)}</dt>
          <dd>{shows.length > 0 ? shows.map(called).join(', ') : say(words.nothing)}</dd>
        </div>
        {message && (
          <div>
            <dt>{say(words.message)}</dt>
            <dd class="offer-message">{message}</dd>
          </div>
        )}
        {day && (
          <div>
            <dt>{say(words.replyBy)}</dt>
            <dd>{day}</dd>
          </div>
        )}
      </dl>
      {leftOut.length > 0 && (
        <p class="offer-left-out">{words.leftOut.fill(language, { what: leftOut.map(called).join(', ') })}</p>
      )}
    </section>
  );
}

export const showOffer = (props: OfferSeenProps): VNode => <OfferSeenCard {...props} />;
