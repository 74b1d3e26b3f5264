import type { CaseId, CommandId, MunicipalityId } from '../../../domain';
import type { Actor } from '../../../domain/ids';
import type { Rehearsal } from '../../../store/rehearsals';
import { protectionCarried } from '../../../texts/recorded';
import type { Deps } from '../../deps';
import { changeIdentity, knownIdentity } from '../commands/change-identity';
import { derivedKey } from '../commands/new-id';
import { Plain } from '../commands/plain';

interface ProtectionCopy {
  readonly municipality: MunicipalityId;
  readonly from: CaseId;
  readonly to: CaseId;
  readonly key: CommandId;
  readonly by: Actor;
  readonly rehearsal?: Rehearsal | undefined;
}

/**
 * Copies name and address protection between two cases of the same citizen. Nothing else of the identity is copied, since
 * an anonymous case gets a name only by the citizen's choice; undoing the link does not lift the protection.
 */
export async function carryProtection(
  deps: Deps,
  { municipality, from, to, key, by, rehearsal }: ProtectionCopy,
): Promise<void> {
  const [known, theirs] = [await knownIdentity(deps, municipality, from), await knownIdentity(deps, municipality, to)];
  if (!known.protected || theirs.protected) return;
  const note = new Plain(protectionCarried.da);
  const own = { municipality, caseId: to, key: derivedKey(key, 'protection'), by, note, rehearsal };
  await changeIdentity(deps, { ...own, identity: { protected: true }, requestContent: { from, key } });
}
