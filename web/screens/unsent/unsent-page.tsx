import { instant, localDateOf, localTimeOf } from '../../../domain/clock/time';
import { unsent as words } from '../../../texts/web/unsent';
import { unsentNotices } from '../../../texts/web/unsent-notices';
import { signInAddress } from '../../api/session';
import { useLooseNotes } from '../../drafts/use-draft';
import { type Entry, isNotTaken, isUnsent } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { shortDate, shownTime } from '../../parts/dates';
import { Empty } from '../../parts/states';
import { LooseNotes } from './loose-notes';
import { UnsentEntry } from './unsent-entry';
import './unsent.css';

/** So long may something wait before it is said that something must be done. */
const LONG_MS = 2 * 60 * 60_000;

/** What was given on this device and is not in the cases yet, and what became of the rest. */
export function UnsentPage() {
  const { say, session } = useApp();
  const { list } = useOutbox();
  const notes = useLooseNotes();
  const waiting = list.filter(isUnsent);
  const notTaken = list.filter(isNotTaken);
  const moved = list.filter(({ standing: { kind } }) => kind === 'moved');
  return (
    <main id="content" class="page unsent" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      {list.length === 0 && notes.length === 0 && (
        <Empty title={say(words.nothing)}>
          <p>{say(words.nothingHelp)}</p>
        </Empty>
      )}
      {list.some(({ onDevice }) => !onDevice) && (
        <p class="banner amber" role="alert">
          {say(unsentNotices.onlyHere)}
        </p>
      )}
      <LooseNotes notes={notes} />
      <WaitedLong waiting={waiting} />
      {waiting.length > 0 && !session.person && (
        <a class="button main" href={signInAddress()}>
          {say(words.signIn)}
        </a>
      )}
      <Section title={say(words.notTaken)} help={say(words.notTakenHelp)} entries={notTaken} />
      <Section title={say(words.moved)} help={say(words.movedHelp)} entries={moved} />
      <Section title={say(words.waiting)} help={say(words.waitingHelp)} entries={waiting} />
    </main>
  );
}

function WaitedLong({ waiting }: { readonly waiting: readonly Entry[] }) {
  const { language } = useApp();
  const oldest = Math.min(...waiting.map(({ keptAt }) => keptAt));
  if (Date.now() - oldest < LONG_MS || waiting.length === 0) return null;
  const since = `${shortDate(localDateOf(instant(oldest)), language)} ${shownTime(localTimeOf(instant(oldest)))}`;
  return (
    <p class="banner amber" role="alert">
      {words.long.fill(language, { since })}
    </p>
  );
}

interface SectionProps {
  readonly title: string;
  readonly help: string;
  readonly entries: readonly Entry[];
}

function Section({ title, help, entries }: SectionProps) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{entries.length}</span>
      </h2>
      <p class="soft">{help}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <UnsentEntry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
