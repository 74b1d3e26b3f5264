import { useState } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import { unsent as words } from '../../../texts/web/unsent';
import { unsentNotices } from '../../../texts/web/unsent-notices';
import { type Entry, type Message, opensCase } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { addressOfCase } from '../../paths';
import { DiscardDialog } from './discard-dialog';
import { StandingWords } from './standing-words';
import { writtenIn } from './written';

/** One command that is not sent, or was not taken: what it is, what became of it, and what can be done. */
export function UnsentEntry({ entry }: { readonly entry: Entry }) {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const [discarding, setDiscarding] = useState(false);
  const { key, of, keptAt, standing, message } = entry;
  const { kind } = standing;
  const name = message?.name ?? say(unsentNotices.lockedName);
  return (
    <article class="card" aria-label={name}>
      <div class="card-head">
        <h3>{name}</h3>
        <p class="when">{words.given.fill(language, { at: showInstant(instant(keptAt)) })}</p>
      </div>
      {message && (
        <p>
          <strong>{capitalised(message.what[language])}</strong>
        </p>
      )}
      <StandingWords entry={entry} />
      {message && <WrittenText message={message} />}
      <div class="unsent-acts">
        {message && <Copy message={message} />}
        {(kind === 'refused' || kind === 'hidden' || kind === 'waiting') && (
          <button type="button" class="button" onClick={() => void outbox.sendAgain(key)}>
            {say(words.sendAgain)}
          </button>
        )}
        {(kind === 'refused' || opensCase(message)) && of.kind === 'case' && (
          <a class="button" href={addressOfCase(of.caseId)}>
            {say(words.openCase)}
          </a>
        )}
        {kind === 'moved' ? (
          <button type="button" class="button" onClick={() => void outbox.remove(key)}>
            {say(words.seen)}
          </button>
        ) : (
          <button type="button" class="button" disabled={kind === 'sending'} onClick={() => setDiscarding(true)}>
            {say(words.discard)}
          </button>
        )}
      </div>
      {discarding && <DiscardDialog entry={entry} onClose={() => setDiscarding(false)} />}
    </article>
  );
}

function WrittenText({ message: { body } }: { readonly message: Message }) {
  const { language } = useApp();
  return (
    <dl class="unsent-written">
      {writtenIn(body, language).map(({ field, text }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Copy({ message: { name, what, body } }: { readonly message: Message }) {
  const { say, language } = useApp();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const lines = writtenIn(body, language).map(({ field, text }) => `${field}: ${text}`);
    await navigator.clipboard.writeText([`${capitalised(what[language])}: ${name}`, ...lines].join('\n'));
    setCopied(true);
  };
  return (
    <button type="button" class="button" onClick={() => void copy()}>
      <span role="status">{say(copied ? words.copied : words.copy)}</span>
    </button>
  );
}
