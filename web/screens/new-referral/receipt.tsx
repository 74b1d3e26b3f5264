import { useEffect, useRef } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import { newReferral as words } from '../../../texts/web/new-referral';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { addressOfCase, addressOfReferral } from '../../paths';
import type { Registered } from './use-registering';

interface ReceiptProps {
  readonly registered: Registered;
  readonly onAnother: () => void;
}

/** The number to read aloud, and by when the referral is assessed. */
export function Receipt({ registered, onAnother }: ReceiptProps) {
  const { say, language, person } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { caseId, receipt, nextDeadline, warnings } = registered;
  const address = mayOpen(person, 'referral') ? addressOfReferral(caseId) : addressOfCase(caseId);
  return (
    <section class="card receipt" aria-labelledby="receipt">
      <h1 id="receipt" ref={heading} tabIndex={-1}>
        {say(words.saved)}
      </h1>
      <p>{say(words.receipt)}</p>
      <p class="receipt-number">
        <span class="for-readers">{[...receipt].join(' ')}</span>
        <span aria-hidden="true">
          {[...receipt].map((sign, place) => (
            <span key={place} class="receipt-sign">
              {sign}
            </span>
          ))}
        </span>
      </p>
      <p class="soft">{say(words.readAloud)}</p>
      {nextDeadline && (
        <p>
          <strong>{words.decidedBy.fill(language, { at: showInstant(instant(nextDeadline.at)) })}</strong>
        </p>
      )}
      {warnings.map(({ code, text }) => (
        <p key={code} class="receipt-warning">
          {text}
        </p>
      ))}
      <div class="receipt-acts">
        <a class="button main" href={address}>
          {say(words.open)}
        </a>
        <button type="button" class="button" onClick={onAnother}>
          {say(words.another)}
        </button>
      </div>
    </section>
  );
}
