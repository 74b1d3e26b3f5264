import { useEffect } from 'preact/hooks';
import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import type { HeldContact } from './held-contacts';
import { useHeldContacts } from './held-context';
import { outcomeWords } from './outcome-words';
import './held-notices.css';

/** What was just logged, with the word that takes it back; and what has not come through, with what can be done. */
export function HeldNotices() {
  const { session } = useApp();
  const held = useHeldContacts();
  useEffect(() => {
    const sendAgain = () => held.sendAll();
    window.addEventListener('online', sendAgain);
    const stop = session.listen(() => session.person && held.sendAll());
    return () => {
      window.removeEventListener('online', sendAgain);
      stop();
    };
  }, [held, session]);
  return (
    <div class="held" role="status">
      {held.list.map((contact) => (
        <HeldNotice key={contact.key} contact={contact} />
      ))}
    </div>
  );
}

function HeldNotice({ contact }: { readonly contact: HeldContact }) {
  const { say, language } = useApp();
  const held = useHeldContacts();
  const { key, name, body, standing } = contact;
  const what = logContact.saved.fill(language, { outcome: outcomeWords(body.outcome, language), name });
  const drop = (word: typeof logContact.undo) => (
    <button type="button" class="button" onClick={() => held.drop(key)}>
      {say(word)}
    </button>
  );
  switch (standing.kind) {
    case 'sent':
      return null;
    case 'held':
      return (
        <div class="held-notice">
          <p>{what}</p>
          {drop(logContact.undo)}
        </div>
      );
    case 'sending':
      return (
        <div class="held-notice">
          <p>
            {what}. {say(logContact.sending)}
          </p>
        </div>
      );
    case 'waiting':
      return (
        <div class="held-notice">
          <p>
            {what}. {say(logContact.waiting)}
          </p>
          <button type="button" class="button" onClick={() => held.sendAll()}>
            {say(logContact.tryAgain)}
          </button>
        </div>
      );
    case 'refused':
      return (
        <div class="held-notice">
          <p>
            {what}. <strong>{standing.problem.title}</strong> {standing.problem.detail}
            {body.note && <q>{body.note}</q>}
          </p>
          {drop(logContact.discard)}
        </div>
      );
  }
}
