import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { emergencyAccess } from '../../../texts/web/emergency-access';
import { readers } from '../../../texts/web/readers';
import { restricted as words } from '../../../texts/web/restricted';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { addressOfCase, webPaths } from '../../paths';
import { EmergencyAccessDialog } from '../emergency-access/emergency-access-dialog';
import { Unattended } from './unattended';
import './restricted.css';

/** What a restricted case is, and what one may do about one that one does not see: of it there is the number alone. */
export function RestrictedPage() {
  const { say, person } = useApp();
  return (
    <main id="content" class="page restricted" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <section class="card">
        <h2>{say(words.heading)}</h2>
        <p>{say(words.help)}</p>
      </section>
      {person.acts.includes('nameForUnattended') && <Unattended />}
      {person.acts.includes('emergencyAccess') && <InEmergency />}
      {mayOpen(person, 'emergencyAccess') && (
        <section class="card">
          <h2>{say(words.used)}</h2>
          <a class="button" href={webPaths.emergencyAccess}>
            {say(words.toEmergencyAccess)}
          </a>
        </section>
      )}
      {mayOpen(person, 'readers') && (
        <section class="card">
          <h2>{say(words.lookedAt)}</h2>
          <p>{say(words.lookedAtHelp)}</p>
          <a class="button" href={webPaths.readers}>
            {say(readers.title)}
          </a>
        </section>
      )}
    </main>
  );
}

function InEmergency() {
  const { say } = useApp();
  const { route } = useLocation();
  const [opening, setOpening] = useState(false);
  return (
    <section class="card">
      <h2>{say(words.inEmergency)}</h2>
      <p>{say(words.inEmergencyHelp)}</p>
      <button type="button" class="button" onClick={() => setOpening(true)}>
        {say(emergencyAccess.offer)}
      </button>
      {opening && (
        <EmergencyAccessDialog onOpened={(caseId) => route(addressOfCase(caseId))} onClose={() => setOpening(false)} />
      )}
    </section>
  );
}
