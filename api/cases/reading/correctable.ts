import type { CaseEvent, CaseState } from '../../../domain';
import type { ContactFact } from '../../../domain/case/contact-facts';
import type { Language } from '../../../domain/rules/schema-parts';
import { type Correctable, correctableEntries } from '../../../domain/undoing/correctable';
import { codeInWords } from '../../../texts/codes';
import { eventTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';

/** So many can be corrected from the page of the case; older ones by their number in the timeline. */
const MOST = 30;

/** The newest entries that can be corrected or struck out, the latest first; a contact with all that it says now. */
export async function correctableOf(
  { sealing }: Pick<Deps, 'sealing'>,
  state: CaseState,
  events: readonly CaseEvent[],
  language: Language,
) {
  const newest = [...correctableEntries(state)].sort((a, b) => b.seq - a.seq).slice(0, MOST);
  const all = newest.flatMap((entry) => {
    const event = events.find(({ seq }) => seq === entry.seq);
    // Of a contact that the case moved in with, its number does not say which it is.
    return event && (entry.what !== 'contact' || hasItsOwnEntry(event)) ? [shown(entry, event, events)] : [];
  });
  const opened = await sealing.openAll(state.caseId, all);
  return opened.map(({ type, code, ...one }) => ({
    ...one,
    title: eventTitle(type, language),
    detail: (code && codeInWords(code, language)) ?? null,
  }));
}

const hasItsOwnEntry = ({ type }: CaseEvent): boolean => type === 'contactLogged' || type === 'contactReported';

function shown({ seq, what, contact }: Correctable, event: CaseEvent, events: readonly CaseEvent[]) {
  const { type, at, data } = event;
  return {
    seq,
    what,
    type,
    at: contact?.at ?? at,
    code: contact?.reported ?? contact?.outcome ?? ('kind' in data && typeof data.kind === 'string' ? data.kind : null),
    contact: contact ? contactShown(contact, events) : null,
  };
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
    note: events.reduce((note, event) => noteIn(event, id) ?? note, noNote) ?? null,
  };
}

const noNote = undefined as ReturnType<typeof noteIn>;

/** The note that an event gives this contact. */
function noteIn(event: CaseEvent, contact: ContactFact['id']) {
  const isLogged = event.type === 'contactLogged' || event.type === 'contactReported';
  if (isLogged && event.data.id === contact) return event.data.note;
  if (event.type === 'contactCorrected' && event.data.id === contact) return event.data.contact.note;
  return undefined;
}
