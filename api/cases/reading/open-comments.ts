import type { CaseEvent, CaseState } from '../../../domain';
import type { Asker } from '../../../domain/access/decide';
import { openComments } from '../../../domain/case/comment-facts';
import { commentSaid } from '../../../domain/saga/carried-entries';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';
import { noteOfContact } from './note-of-contact';

type Asked = {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly names: StaffNames;
  readonly asker: Asker;
};

/** The comments on contacts that are not closed, the oldest first, each beside its contact, with the texts opened. */
export async function openCommentsOf({ sealing }: Pick<Deps, 'sealing'>, { state, events, names, asker }: Asked) {
  const { caseId, contacts } = state;
  const sealed = openComments(state).map((one) => {
    const { id, seq, since: at, by, contact: contactId } = one;
    const said = commentSaid(one, events);
    const about = contacts.find((contact) => contact.id === contactId);
    return {
      id,
      seq,
      text: said?.comment ?? null,
      byName: names.of(by),
      at,
      isOwn: asker.kind === 'staff' && by.kind === 'staff' && by.id === asker.id,
      answers: (said?.answers ?? []).map(({ answer, at, by }) => ({ text: answer, byName: names.of(by), at })),
      contactId,
      contact: about
        ? {
            happenedAt: about.at,
            outcome: about.reported ?? about.outcome,
            place: about.place,
            note: noteOfContact(events, contactId) ?? null,
          }
        : null,
    };
  });
  return sealing.openAll(caseId, sealed);
}
