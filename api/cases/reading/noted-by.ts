import type { CaseId, CaseState, EntryId, MunicipalityId, StaffId } from '../../../domain';
import { entriesAt } from '../../../store/read/entries';
import type { Deps } from '../../deps';

type Case = Pick<CaseState, 'contacts'> & { readonly caseId: CaseId };

/** Who on staff noted a contact. Undefined where nobody did, as of one that a program reported, or its entry is not recorded yet. */
export async function notedBy(
  { store }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  { caseId, contacts }: Case,
  contact: EntryId,
): Promise<StaffId | undefined> {
  const seq = contacts.find(({ id }) => id === contact)?.seq;
  if (seq === undefined) return undefined;
  const entries = await entriesAt(store.db, municipality, [{ caseId, seq }]);
  const entry = entries.get(caseId)?.get(seq);
  return entry?.type === 'contactLogged' && entry.by.kind === 'staff' ? entry.by.id : undefined;
}
