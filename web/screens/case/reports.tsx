import { useState } from 'preact/hooks';
import { contactReports as words } from '../../../texts/web/contact-reports';
import { placesOffered } from '../../../texts/web/log-contact';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import type { ContactCase, Report } from '../log-contact/contact-case';
import { LogContactDialog } from '../log-contact/log-contact-dialog';
import { outcomeWords } from '../log-contact/outcome-words';
import { reportNamed } from '../log-contact/reported';
import type { SectionOf } from './case';

interface ReportsProps extends SectionOf<'caseId' | 'version' | 'reports' | 'allowed'> {
  readonly about: ContactCase;
}

/** What other systems have reported of contacts, each to be taken over by whoever may log one. */
export function Reports({ shown: { caseId, version, reports, allowed }, about }: ReportsProps) {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const [taking, setTaking] = useState<Report>();
  if (reports.length === 0) return null;
  const mayTakeOver = allowed.includes('logContact') && !outbox.hasNewerContact(caseId, version);
  return (
    <section class="card" aria-labelledby="reports">
      <h2 id="reports">{say(words.title)}</h2>
      <p class="soft">{say(words.help)}</p>
      <ul class="lines">
        {reports.map((report) => {
          const named = reportNamed(report, language);
          return (
            <li key={report.id}>
              <p class="soft">
                {named.who}, {named.at}
              </p>
              <p>
                <strong>{outcomeWords(report.outcome, language)}</strong> · {say(placesOffered[report.place])}
              </p>
              {report.note && <p>{report.note}</p>}
              {mayTakeOver && (
                <button
                  type="button"
                  class="button"
                  aria-label={words.takeOverOf.fill(language, named)}
                  onClick={() => setTaking(report)}
                >
                  {say(words.takeOver)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {taking && <LogContactDialog about={about} takesOver={taking} onClose={() => setTaking(undefined)} />}
    </section>
  );
}
