import type { CaseEvent, CaseState } from '../../../domain';
import type { ContactFact } from '../../../domain/case/contact-facts';
import type { Language } from '../../../domain/rules/schema-parts';
import { type Correctable, correctableEntries } from '../../../domain/undoing/correctable';
import { codeInWords } from '../../../texts/codes';
import { eventTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { noteOfContact } from './note-of-contact';

/** So many can be corrected from the page of the case; older ones by their number in the timeline. */
const MOST = 30;

/** The newest entries that can be corrected or struck out, the latest first; a contact with all that it says now. */
export async function correctableOf(
  { sealing }: Pick<Deps, 'sealing'>,
  state: CaseState,
  events: readonly CaseEvent[],
  language: Language,
) {
  const newest = [...correctableEntries(state)].sort(latestFirst).slice(0, MOST);
  const all = newest.flatMap((entry) => {
    const event = events.find(({ seq }) => seq === entry.seq);
    return event ? [shown(entry, event, events)] : [];
  });
  const opened = await sealing.openAll(state.caseId, all);
  return opened.map(({ type, code, ...one }) => ({
    ...one,
    title: eventTitle(type, language),
    detail: (code && codeInWords(code, language)) ?? null,
  }));
}

/** Those that a case moved in with stand under one number: among them, the latest to have happened. */
function latestFirst(a: Correctable, b: Correctable): number {
  const [happened, other] = [a.contact?.at ?? '', b.contact?.at ?? ''];
  return b.seq - a.seq || (happened < other ? 1 : happened > other ? -1 : 0);
}

function shown({ seq, what, contact }: Correctable, event: CaseEvent, events: readonly CaseEvent[]) {
  const { at, data } = event;
  return {
    seq,
    what,
    type: typeOf(what, event),
    at: contact?.at ?? at,
    code: contact?.reported ?? contact?.outcome ?? ('kind' in data && typeof data.kind === 'string' ? data.kind : null),
    contact: contact ? contactShown(contact, events) : null,
  };
}

/** What is called by its own name, where it stands in the entry by which the case moved in. */
function typeOf(what: Correctable['what'], { type }: CaseEvent): CaseEvent['type'] {
  if (type !== 'caseMovedIn') return type;
  return what === 'contact' ? 'contactLogged' : what === 'stableContact' ? 'stableContactReached' : type;
}

function contactShown(
  { id, at, outcome, reported, place, namedPlace, channel, followUpOn }: ContactFact,
  events: readonly CaseEvent[],
) {
  return {
    id,
    happenedAt: at,
    outcome: reported ?? outcome,
    place,
    namedPlace: namedPlace ?? null,
    channel: channel ?? null,
    followUpOn: followUpOn ?? null,
    note: noteOfContact(events, id) ?? null,
  };
}
