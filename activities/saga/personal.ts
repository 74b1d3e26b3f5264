import type { CaseId, CommandId, MunicipalityId, Sealed, StaffId } from '../../domain';
import { writeIdentity } from '../../store/identity/identities';
import { currentIdentities } from '../../store/read/current-identities';
import { restrictCase, restrictionOf } from '../../store/restricted/restrictions';
import { protectionCarried } from '../../texts/recorded';
import type { SagaDependencies } from './dependencies';
import { resealed } from './reseal';

/** From one case of a citizen to another; `id` and `digest`: of the command that what is written here counts with. */
interface Continued {
  readonly municipality: MunicipalityId;
  readonly from: CaseId;
  readonly to: CaseId;
  readonly id: CommandId;
  readonly digest: string;
}

/**
 * Copies name and address protection, which undoing the link does not lift. Nothing else of the identity is copied, since
 * an anonymous case gets a name only by the citizen's choice. Undefined where there is none to copy, or it is there.
 */
export async function continueProtection(
  { db, keys, sealing }: SagaDependencies,
  { municipality, from, to, id, digest }: Continued,
) {
  const known = await currentIdentities(db, keys, municipality, [from, to]);
  if (!known.get(from)?.protected || known.get(to)?.protected) return undefined;
  const command = { id, digest };
  await writeIdentity(db, keys, { caseId: to, version: id, command, municipality, identity: { protected: true } });
  const note: Sealed = await sealing.seal(municipality, to, protectionCarried.da, id);
  return { to, command: { type: 'addNote', data: { note } } } as const;
}

/** What is known of the citizen goes along, as a version of the new case; undefined where nothing is. */
export async function identityOf(
  { db, keys }: SagaDependencies,
  { municipality, from, to, id, digest }: Continued,
): Promise<string | undefined> {
  const identity = (await currentIdentities(db, keys, municipality, [from])).get(from);
  if (!identity) return undefined;
  await writeIdentity(db, keys, { caseId: to, version: id, command: { id, digest }, municipality, identity });
  return id;
}

/** Restricts a new case as the one it continues, before anything of it is written. */
export async function continueRestriction(
  { db, sealing }: SagaDependencies,
  { municipality, from, to, id, staff }: Omit<Continued, 'digest'> & { readonly staff: readonly StaffId[] },
): Promise<void> {
  const found = await restrictionOf(db, municipality, from);
  if (!found) return;
  const reason = await resealed(sealing, { municipality, from, to, command: id }, found.reason);
  await restrictCase(db, { ...found, id, caseId: to, reason }, [...found.named, ...staff]);
}
