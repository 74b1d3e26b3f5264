import { useEffect, useState } from 'preact/hooks';
import { logContact } from '../../texts/web/log-contact';
import { hasMoved } from '../outbox/answers';
import { isContact } from '../outbox/entry';
import { useOutbox } from '../outbox/outbox-context';
import type { Became } from '../outbox/sender';
import { useApp } from './app-context';

interface Warned {
  readonly key: string;
  readonly name: string | undefined;
  readonly texts: readonly string[];
}

/** What is to be known of a contact that was taken: nobody waits for its answer, so it stands here until it is read. */
export function ContactWarnings() {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const [all, setAll] = useState<readonly Warned[]>([]);
  useEffect(
    () =>
      outbox.listen((became) => {
        const warned = became && warnedOf(became);
        if (warned) setAll((before) => [...before, warned]);
      }),
    [outbox],
  );
  return (
    <>
      {all.map(({ key, name, texts }) => (
        <div key={key} class="held-notice">
          <div>
            {name && <p>{logContact.saved.fill(language, { name })}</p>}
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <button type="button" class="button" onClick={() => setAll((now) => now.filter((one) => one.key !== key))}>
            {say(logContact.close)}
          </button>
        </div>
      ))}
    </>
  );
}

/** A case that has moved says so under what is not sent. */
function warnedOf(became: Became): Warned | undefined {
  if (became.kind !== 'sent' || became.warnings.length === 0 || hasMoved(became.warnings)) return undefined;
  const { key, message } = became.entry;
  return isContact(message) ? { key, name: message?.name, texts: became.warnings.map(({ text }) => text) } : undefined;
}
