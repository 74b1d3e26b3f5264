import type { CaseId, MunicipalityId, StaffId } from '../../../domain';
import type { Sight } from '../../../domain/access/decide';
import { listTeams } from '../../../store/people/staff';
import { currentIdentities } from '../../../store/read/current-identities';
import { listOpenVisits } from '../../../store/read/visit-list';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';
import { shownName } from './shown-name';

type Looking = {
  readonly municipality: MunicipalityId;
  readonly self: StaffId;
  readonly sight: Sight;
  readonly names: StaffNames;
};

/** The visits that someone is out on, alone or along, with whom to ring. */
export async function ownVisits(deps: Deps, { municipality, self, sight, names }: Looking) {
  const { store, keys, rehearsalId } = deps;
  const open = await listOpenVisits(store.db, { municipality, rehearsalId, sight, workerId: self });
  if (open.length === 0) return [];
  const ids = open.flatMap(({ caseId }): readonly CaseId[] => (caseId ? [caseId] : []));
  const [identities, teams] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    listTeams(store.db, municipality),
  ]);
  return open.map(({ visitId, caseId, workerId, companionIds, status, startedAt, expectedEnd, version, team: id }) => {
    const team = teams.find((one) => one.id === id);
    return {
      visitId,
      caseId,
      name: caseId && shownName(identities.get(caseId) ?? {}),
      role: workerId === self ? ('visitor' as const) : ('companion' as const),
      status,
      startedAt,
      expectedEnd,
      companionNames: companionIds.map(names.called),
      teamName: team?.name ?? null,
      onCallNumber: team?.onCallNumber ?? null,
      version,
    };
  });
}
