import type { Actor, CaseId, CaseState, CommandId, MunicipalityId, Sealed, StaffId } from '../../domain';
import type { Asker } from '../../domain/access/decide';
import { canBeNamedAs } from '../../domain/access/named-as';
import { pairRuleInForce } from '../../domain/care/safety';
import { findStaff } from '../../store/people/staff';
import type { Rehearsal } from '../../store/rehearsals';
import { namedFor } from '../../store/restricted/named';
import { derivedKey } from '../../temporal/derived-ids';
import type { BeforeSealing } from '../cases/commands/plain';
import { sendToCase } from '../cases/commands/send';
import type { Deps } from '../deps';
import { requireFurtherCaseAccess } from '../door/require-access';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { toProblem } from '../problems/to-problem';

/**
 * Who goes along on a visit, each once. Throws 422 `unknownPerson` for a stranger and whoever has left, and
 * `cannotGoAlong` for the visitor, for anyone who does no outreach, and for whoever is not named for a restricted case.
 */
export async function whoGoesAlong(
  { store }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  { worker, caseId }: { readonly worker: StaffId; readonly caseId?: CaseId },
  asked: readonly StaffId[] = [],
): Promise<readonly StaffId[]> {
  const companions = [...new Set(asked)];
  const fieldOf = (id: StaffId) => `body.with.${asked.indexOf(id)}`;
  const named = await namedFor(store.db, municipality, caseId ?? null);
  for (const id of companions) {
    const person = await findStaff(store.db, municipality, id);
    if (!person?.active) throw new Problem(422, 'unknownPerson', { id, field: fieldOf(id) });
    const goesOut = canBeNamedAs('companion', person.roles);
    if (id === worker || !goesOut || (named && !named.includes(id))) {
      throw new Problem(422, 'cannotGoAlong', { id, field: fieldOf(id) });
    }
  }
  return companions;
}

/** Throws unless a team lead of the case, who does not go themselves, sends the visitor alone with a reason (B11). */
export async function requireLeadsWord(
  deps: Deps,
  { municipality, asker, worker }: { municipality: MunicipalityId; asker: Asker; worker: StaffId },
  { caseId, state }: { readonly caseId: CaseId; readonly state: CaseState },
  reason: BeforeSealing<Sealed> | undefined,
): Promise<void> {
  const refusal = pairRuleInForce(state);
  if (refusal && !reason) throw refused(refusal.rejected, { ...refusal.params, field: 'overrideReason' });
  if (asker.kind !== 'staff' || asker.id === worker) throw new Problem(403, 'leadsWordNeeded');
  if (!asker.roles.includes('teamLead')) throw new Problem(403, 'leadsWordNeeded');
  await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, caseId);
}

type Override = {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly by: Actor;
  readonly key: CommandId;
  readonly visitId: CommandId;
  readonly reason: BeforeSealing<Sealed>;
  readonly requestContent: unknown;
  readonly rehearsal: Rehearsal | undefined;
};

/**
 * Records in the case that a visit which has begun goes alone. Where the rule was lifted or the case ended as it began, there
 * is nothing to go against any more: the visit stands.
 */
export async function recordOverride(
  deps: Deps,
  { key, visitId, reason, rehearsal, ...common }: Override,
): Promise<void> {
  const data = { visit: visitId as string, reason };
  const sending = { ...common, ...(rehearsal && { rehearsal }), key: derivedKey(key, 'override') };
  await sendToCase(deps, { ...sending, type: 'overridePairRule', data }).catch((error: unknown) => {
    const isOver = ['nothingOpen', 'notAllowedInStatus'].includes(toProblem(error).code);
    if (!isOver) throw error;
  });
}
