import { instant, showInstant } from '../../../domain/clock/time';
import { remedyOf, deliveries as words } from '../../../texts/web/deliveries';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { addressOfCase, addressOfVisit } from '../../paths';
import { agoInWords, type GivenUp, recipientOf, subjectOf } from './given-up';

interface DeliveryRowProps {
  readonly delivery: GivenUp;
  readonly onAgain: () => void;
  readonly onSetAside: () => void;
}

/** One mail that could not be sent: what it was about, to whom, why, how long ago, and what to do. */
export function DeliveryRow({ delivery, onAgain, onSetAside }: DeliveryRowProps) {
  const { say, language, session } = useApp();
  const { code, reason, at, attempts, mayBeSentAgain } = delivery;
  const subject = subjectOf(delivery, language);
  return (
    <li class="card">
      <h2>{subject}</h2>
      <p>{recipientOf(delivery, language)}</p>
      <p class="late">{reason}</p>
      <p>{mayBeSentAgain ? remedyOf(code, language) : say(words.over)}</p>
      <p class="soft">
        {words.givenUpAt.fill(language, {
          at: showInstant(instant(at)),
          ago: agoInWords(at, session.clock.now(), language),
        })}
        {attempts > 0 && `, ${attempts === 1 ? say(words.triedOnce) : words.tried.fill(language, { times: attempts })}`}
      </p>
      <div class="deliveries-acts">
        {mayBeSentAgain && (
          <button type="button" class="button" onClick={onAgain}>
            {say(words.sendAgain)} <span class="for-readers">{subject}</span>
          </button>
        )}
        <button type="button" class="button" onClick={onSetAside}>
          {say(words.setAside)} <span class="for-readers">{subject}</span>
        </button>
        <ToSubject delivery={delivery} />
      </div>
    </li>
  );
}

/** The case or the visit that it was about, for whoever may see them. */
function ToSubject({ delivery: { caseId, visitId } }: Pick<DeliveryRowProps, 'delivery'>) {
  const { say, person } = useApp();
  if (visitId && mayOpen(person, 'visit'))
    return (
      <a class="button plain" href={addressOfVisit(visitId)}>
        {say(words.openVisit)}
      </a>
    );
  if (caseId && mayOpen(person, 'case'))
    return (
      <a class="button plain" href={addressOfCase(caseId)}>
        {say(words.openCase)}
      </a>
    );
  return null;
}
