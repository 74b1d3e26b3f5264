import type { MunicipalityId } from '../../../domain';
import { canBeNamedAs } from '../../../domain/access/named-as';
import type { CommandName } from '../../../domain/case/status';
import { listStaff } from '../../../store/people/staff';
import { openCasesByWorker } from '../../../store/read/open-cases-by-worker';
import type { Deps } from '../../deps';

const giving: readonly CommandName[] = ['accept', 'leaveWaitingList', 'assign', 'addSecondWorker'];

/** Whether a command names who is to have the case. */
export const givesItToSomebody = (command: CommandName): boolean => giving.includes(command);

/** Those who can be given a case, by name, each with how many they have now. Whoever is in no team cannot. */
export async function workersToChoose(
  { store }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  rehearsalId: string | null,
) {
  const [staff, counts] = await Promise.all([
    listStaff(store.db, municipality),
    openCasesByWorker(store.db, municipality, rehearsalId),
  ]);
  return staff
    .filter(({ active, team, roles }) => active && team !== null && canBeNamedAs('worker', roles))
    .map(({ id, name }) => ({ id, name, openCases: counts.get(id) ?? 0 }));
}
