import { randomUUID } from 'node:crypto';
import type { StaffId } from '../../../domain';
import type { CaseId } from '../../../domain/ids';
import { sealing } from '../../../store/keys/case-keys';
import type { RunningSystem } from '../../environment/running-system';
import { ballerup, restrictedTo } from '../../security/setup/everybody';

/** A case that is for few, with a reason that its page can show. */
export async function restrictedOnPages(
  { store, keys }: Pick<RunningSystem, 'store' | 'keys'>,
  caseId: CaseId,
  named: readonly StaffId[],
): Promise<void> {
  const reason = await sealing(store.db, keys).seal(
    ballerup,
    caseId,
    'Kun for dem, der er nævnt',
    randomUUID() as never,
  );
  await restrictedTo(store, caseId, named, reason);
}
