import { useEffect, useState } from 'preact/hooks';
import { unsent as words } from '../../../texts/web/unsent';
import { unsentNotices } from '../../../texts/web/unsent-notices';
import { formsOfCase } from '../../drafts/forms-of-case';
import { useDrafts } from '../../drafts/use-draft';
import { isToCase } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { webPaths } from '../../paths';
import { StandingWords } from '../unsent/standing-words';

interface NotSentProps {
  readonly caseId: string;
  /** A page on which a form stands open says nothing of what is being written in it. */
  readonly only?: 'given';
}

/** What was written here about the case and is not in it: given and not sent yet or refused, or left half-written. */
export function NotSent({ caseId, only }: NotSentProps) {
  const { say, language } = useApp();
  const drafts = useDrafts();
  const [forms, setForms] = useState(drafts.forms);
  useEffect(() => drafts.listen(() => setForms(drafts.forms)), [drafts]);
  const entries = useOutbox().list.filter((one) => isToCase(one, caseId) && one.standing.kind !== 'held');
  const left = only ? [] : formsOfCase(forms, caseId);
  if (entries.length === 0 && left.length === 0) return null;
  return (
    <section class="card case-not-sent" aria-labelledby="not-sent">
      <h2 id="not-sent">{say(words.title)}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <strong>{entry.message ? capitalised(entry.message.what[language]) : say(unsentNotices.lockedName)}</strong>
            <StandingWords entry={entry} />
          </li>
        ))}
        {left.map((what) => (
          <li key={what.da}>{words.halfWritten.fill(language, { what: what[language] })}</li>
        ))}
      </ul>
      {entries.length > 0 && <a href={webPaths.unsent}>{say(unsentNotices.see)}</a>}
    </section>
  );
}
