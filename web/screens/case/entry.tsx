import type { Schemas } from '../../../client';
import { isAttempt, isTwoWay } from '../../../domain/case/contact-facts';
import { instant, showInstant } from '../../../domain/clock/time';
import { placesOffered } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { outcomeWords } from '../log-contact/outcome-words';
import type { SectionOf } from './case';
import { BesideContact } from './comments/beside-contact';

type TimelineEntry = Schemas['TimelineEntry'];
type ContactLogged = Extract<TimelineEntry, { type: 'contactLogged' }>;
type ContactReported = Extract<TimelineEntry, { type: 'contactReported' }>;

export interface EntryProps extends SectionOf<'caseId' | 'comments' | 'allowed' | 'name' | 'number'> {
  readonly entry: TimelineEntry;
}

/** One thing that happened: contact a filled dot, an attempt a hollow one, everything else a small one. */
export function Entry({ shown, entry }: EntryProps) {
  switch (entry.type) {
    case 'contactLogged':
      return <Contact shown={shown} entry={entry} />;
    case 'contactReported':
      return <Reported entry={entry} />;
    case 'contactCommented':
      return <Other entry={entry} note={entry.data.comment} />;
    case 'commentAnswered':
      return <Other entry={entry} note={entry.data.answer} />;
    default:
      return <Other entry={entry} note={noteOf(entry.data)} />;
  }
}

function Contact({ shown, entry }: Pick<EntryProps, 'shown'> & { readonly entry: ContactLogged }) {
  const { data, byName } = entry;
  const { say, language } = useApp();
  const dot = isTwoWay(data) ? 'dot' : isAttempt(data) ? 'dot hollow' : 'dot small';
  return (
    <li>
      <span class={dot} aria-hidden="true" />
      <div>
        <p class="soft">{showInstant(instant(data.happenedAt))}</p>
        <p>
          <strong>{outcomeWords(data.outcome, language)}</strong> · {data.placeText ?? say(placesOffered[data.place])}
        </p>
        {data.note && <p>{data.note}</p>}
        {data.wishes && <blockquote>{data.wishes}</blockquote>}
        {byName && <p class="soft">{byName}</p>}
        <BesideContact shown={shown} entry={entry} />
      </div>
    </li>
  );
}

/** What another system has told of a contact, which is none until a person takes it over. */
function Reported({ entry: { data, title, byName } }: { readonly entry: ContactReported }) {
  const { say, language } = useApp();
  return (
    <li>
      <span class="dot small" aria-hidden="true" />
      <div>
        <p class="soft">{showInstant(instant(data.happenedAt))}</p>
        <p>
          <strong>{title}</strong>: {outcomeWords(data.outcome, language)} · {say(placesOffered[data.place])}
        </p>
        {data.note && <p>{data.note}</p>}
        {byName && <p class="soft">{byName}</p>}
      </div>
    </li>
  );
}

interface OtherProps extends Pick<EntryProps, 'entry'> {
  readonly note: string | null | undefined;
}

function Other({ entry, note }: OtherProps) {
  return (
    <li>
      <span class="dot small" aria-hidden="true" />
      <div>
        <p class="soft">{showInstant(instant(entry.at))}</p>
        <p>
          <strong>{entry.title}</strong>
        </p>
        {note && <p>{note}</p>}
        {entry.byName && <p class="soft">{entry.byName}</p>}
      </div>
    </li>
  );
}

/** What someone wrote with it, whichever kind of entry it is. */
function noteOf(data: TimelineEntry['data']): string | undefined {
  for (const field of ['note', 'description', 'reason', 'goals'] as const) {
    if (field in data) {
      const said: unknown = Object.entries(data).find(([name]) => name === field)?.[1];
      if (typeof said === 'string') return said;
    }
  }
  return undefined;
}
