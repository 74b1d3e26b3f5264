import type { CaseEvent } from '../../../domain';
import type { ContactFact } from '../../../domain/case/contact-facts';

/** The note of a contact as it stands by its last correction, still sealed; undefined where it has none. */
export function noteOfContact(events: readonly CaseEvent[], contact: ContactFact['id']) {
  return events.reduce((note, event) => noteIn(event, contact) ?? note, noNote);
}

const noNote = undefined as ReturnType<typeof noteIn>;

/** The note that an event gives this contact. */
function noteIn(event: CaseEvent, contact: ContactFact['id']) {
  const isLogged = event.type === 'contactLogged' || event.type === 'contactReported';
  if (isLogged && event.data.id === contact) return event.data.note;
  if (event.type === 'contactCorrected' && event.data.id === contact) return event.data.contact.note;
  return undefined;
}
