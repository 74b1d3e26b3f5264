import { useLocation } from 'preact-iso';
import { logContact } from '../../texts/web/log-contact';
import { unsentNotices } from '../../texts/web/unsent-notices';
import { type Entry, isNotTaken, isUnsent } from '../outbox/entry';
import { useOutbox } from '../outbox/outbox-context';
import { webPaths } from '../paths';
import { VisitLines } from '../screens/visit/visit-lines';
import { useApp } from './app-context';
import { ContactWarnings } from './contact-warnings';
import { capitalised } from './dates';
import './unsent-notices.css';

/** What was just logged, with the word that takes it back; and in a line each, what has not come through. */
export function UnsentNotices() {
  const { list } = useOutbox();
  const { path } = useLocation();
  return (
    <div class="held" role="status">
      {list.map((entry) => entry.standing.kind === 'held' && !entry.partOf && <Held key={entry.key} entry={entry} />)}
      <ContactWarnings />
      {path !== webPaths.unsent && <Lines />}
      <VisitLines />
    </div>
  );
}

/** What the page of it all says at length. */
function Lines() {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const { list } = outbox;
  const toCases = list.filter(({ of }) => of.kind === 'case');
  const waiting = toCases.filter((entry) => isUnsent(entry) && entry.standing.kind !== 'held');
  const stopped = toCases.filter(isNotTaken);
  return (
    <>
      {list.some((entry) => !entry.onDevice) && (
        <div class="held-notice">
          <p>{say(unsentNotices.onlyHere)}</p>
        </div>
      )}
      {waiting.some(({ standing }) => standing.kind === 'waiting') && (
        <div class="held-notice">
          <p>{unsentNotices.waitingCount.fill(language, { count: waiting.length })}</p>
          <button type="button" class="button" onClick={() => void outbox.run()}>
            {say(logContact.tryAgain)}
          </button>
        </div>
      )}
      {stopped.length > 0 && (
        <div class="held-notice">
          <p>{unsentNotices.notTakenCount.fill(language, { count: stopped.length })}</p>
          <a class="button" href={webPaths.unsent}>
            {say(unsentNotices.see)}
          </a>
        </div>
      )}
    </>
  );
}

function Held({ entry: { key, message } }: { readonly entry: Entry }) {
  const { say, language } = useApp();
  const outbox = useOutbox();
  return (
    <div class="held-notice">
      <p>{message ? `${capitalised(message.what[language])}: ${message.name}` : say(unsentNotices.lockedName)}</p>
      <button type="button" class="button" onClick={() => void outbox.remove(key)}>
        {say(logContact.undo)}
      </button>
    </div>
  );
}
