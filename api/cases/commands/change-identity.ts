import type { CaseId, CommandId, MunicipalityId } from '../../../domain';
import type { Actor } from '../../../domain/ids';
import { type Identity, writeIdentity } from '../../../store/identity/identities';
import { currentIdentities } from '../../../store/read/current-identities';
import { waitForVersion } from '../../../store/read/wait-for-version';
import type { Rehearsal } from '../../../store/rehearsals';
import type { CommandAnswer } from '../../../workflows/messages';
import type { Deps } from '../../deps';
import { Problem } from '../../problems/problem';
import { RETRY_AFTER_SECONDS } from '../../problems/to-problem';
import type { Plain } from './plain';
import { sendToCase } from './send';
import { aheadOf } from './written-ahead';

/** A change of the citizen's identity, recorded by a note in the case. */
export interface IdentityChange {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly key: CommandId;
  readonly by: Actor;
  /** The fields that change; the others stay. */
  readonly identity: Identity;
  readonly note: Plain;
  readonly requestContent: unknown;
  readonly rehearsal?: Rehearsal | undefined;
}

/**
 * The citizen's identity, with every change that this process has answered; empty where nothing is known. Throws a 503
 * while such a change is not recorded yet.
 */
export async function knownIdentity(
  { store, keys, recordingLag }: Pick<Deps, 'store' | 'keys' | 'recordingLag'>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<Identity> {
  const version = recordingLag.answeredFor(caseId);
  if (version > 0 && !(await waitForVersion(store, { municipality, caseId, version }))) {
    throw new Problem(503, 'tooSlow', {}, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  return (await currentIdentities(store.db, keys, municipality, [caseId])).get(caseId) ?? {};
}

/**
 * Writes the change as an identity version that counts with the note's command, so that the event log refers to it and no
 * personal data is in Temporal.
 */
export async function changeIdentity(deps: Deps, change: IdentityChange): Promise<CommandAnswer> {
  const { municipality, caseId, key, by, identity, note, requestContent, rehearsal } = change;
  const { store, keys } = deps;
  const type = 'addNote';
  const ahead = aheadOf(keys, { type, caseId, key, requestContent });
  return sendToCase(deps, {
    municipality,
    caseId,
    type,
    data: { note },
    key,
    by,
    requestContent,
    writeAhead: () => writeIdentity(store.db, keys, { ...ahead, caseId, municipality, identity }),
    ...(rehearsal && { rehearsal }),
  });
}
