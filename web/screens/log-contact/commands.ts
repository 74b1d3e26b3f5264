import { outcomeNames } from '../../../texts/contact-names';
import { logContact } from '../../../texts/web/log-contact';
import { caseCommand } from '../../api/case-command';
import type { Command } from '../../outbox/entry';
import type { Chosen, ContactBody, Draft } from './draft';

/** What a contact is sent as: the name of a new place before it, and after it what is ticked off. */
export function commandsOf(
  { about: { caseId, name }, outcome, place: { toName } }: Chosen,
  { when, tickedOff }: Draft,
  body: ContactBody,
): { readonly contact: Command; readonly before: readonly Command[]; readonly after: readonly Command[] } {
  const placeKey = crypto.randomUUID();
  const contact = {
    ...caseCommand('/v1/cases/{caseId}/contacts', { caseId }, { ...body, ...(toName && { namedPlace: placeKey }) }),
    name,
    what: outcomeNames[outcome],
    ...(when === 'now' && { byOwnClock: ['happenedAt'] }),
  };
  const names = toName && caseCommand('/v1/cases/{caseId}/places', { caseId }, toName);
  const before = names ? [{ ...names, name, what: logContact.newPlace, key: placeKey }] : [];
  const after = tickedOff.map((line) => ({
    ...caseCommand('/v1/cases/{caseId}/for-next-time/{line}/tick-off', { caseId, line }, {}),
    name,
    what: logContact.tickedOff,
    // A line that is refused has been ticked off by another meanwhile.
    mayLapse: true,
  }));
  return { contact, before, after };
}
