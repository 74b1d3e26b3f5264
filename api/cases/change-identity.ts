import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import type { Actor } from '../../domain/ids';
import { type Identity, writeIdentity } from '../../store/identity/identities';
import { currentIdentities } from '../../store/read/current-identities';
import type { Rehearsal } from '../../store/rehearsals';
import type { CommandAnswer } from '../../workflows/messages';
import type { Deps } from '../deps';
import type { Plain } from './plain';
import { sendToCase } from './send';

/** A change of what is known of the citizen, told by a note of the case. */
export interface IdentityChange {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly key: CommandId;
  readonly by: Actor;
  readonly identity: Identity;
  readonly note: Plain;
  readonly said: unknown;
  readonly rehearsal?: Rehearsal | undefined;
}

/** Who the citizen of a case is by what was last recorded; empty where nothing is known. */
export async function knownIdentity(
  { store, keys }: Pick<Deps, 'store' | 'keys'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<Identity> {
  return (await currentIdentities(store.db, keys, municipality, [caseId])).get(caseId) ?? {};
}

/**
 * Each change is a version of its own, bearing the id of the note that tells of it, so that the record names it and
 * nothing of it is in Temporal.
 */
export async function changeIdentity(deps: Deps, change: IdentityChange): Promise<CommandAnswer> {
  const { municipality, caseId, key, by, identity, note, said, rehearsal } = change;
  await writeIdentity(deps.store.db, deps.keys, { caseId, version: key, municipality, identity });
  const data = { note };
  return sendToCase(deps, {
    municipality,
    caseId,
    type: 'addNote',
    data,
    key,
    by,
    said,
    ...(rehearsal && { rehearsal }),
  });
}
