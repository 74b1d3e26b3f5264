import { useState } from 'preact/hooks';
import { frame } from '../../../texts/web/frame';
import { logContact } from '../../../texts/web/log-contact';
import { newPerson as words } from '../../../texts/web/new-person';
import { type Entry, isUnsent } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { webPaths } from '../../paths';
import { LogContactDialog } from '../log-contact/log-contact-dialog';
import { writtenIn } from '../unsent/written';
import { NotSent } from './not-sent';

/** A case that was begun here and that the server does not have: what was written, and what follows can be logged already. */
export function NotOpenedYet({ caseId, opening }: { readonly caseId: string; readonly opening: Entry }) {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const [logging, setLogging] = useState(false);
  const isLogged = outbox.hasNewerContact(caseId, 0);
  const name = opening.message?.name ?? '';
  const nothingKnown = { places: [], forNextTime: [], proposedFollowUpOn: null, needsTwo: false } as const;
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.today}>{say(frame.today)}</a> · {say(words.notOpened)}
          </p>
          <h1>{name}</h1>
          <p>{say(isUnsent(opening) ? words.notOpenedHelp : words.notOpenedRefused)}</p>
        </div>
        <div class="case-act">
          {isUnsent(opening) && (
            <button type="button" class={isLogged ? 'button' : 'button main'} onClick={() => setLogging(true)}>
              {say(isLogged ? logContact.another : logContact.title)}
            </button>
          )}
        </div>
        {logging && (
          <LogContactDialog
            about={{ caseId, name, status: 'active', ...nothingKnown }}
            onClose={() => setLogging(false)}
          />
        )}
      </header>
      <NotSent caseId={caseId} />
      <section class="card" aria-labelledby="written">
        <h2 id="written">{say(words.written)}</h2>
        <dl class="facts">
          {writtenIn(opening.message?.body, language).map(({ field, text }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
