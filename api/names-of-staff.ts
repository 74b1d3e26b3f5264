import type { Actor, MunicipalityId } from '../domain';
import { listMachineClients } from '../store/login/machine-clients';
import { listStaff, listTeams } from '../store/people/staff';
import type { Deps } from './deps';

/** What people on staff and admitted programs are called, for showing who did something. */
export async function namesOfStaff({ store }: Pick<Deps, 'store'>, municipality: MunicipalityId) {
  const [staff, programs] = await Promise.all([
    listStaff(store.db, municipality),
    listMachineClients(store.db, municipality),
  ]);
  const programNames = new Map(programs.map(({ clientId, name }) => [clientId, name]));
  const names = new Map(staff.map(({ id, name }) => [id as string, name]));
  return {
    phoneOf: (id: string | null): string | null => staff.find((one) => one.id === id)?.phone ?? null,
    of: (by: Actor): string | null => {
      if (by.kind === 'machine') return programNames.get(by.id) ?? null;
      return by.kind === 'staff' ? (names.get(by.id) ?? null) : null;
    },
    called: (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null)),
    /** Everybody whom something names by id, at whatever depth, and what they are called. */
    namedIn: (something: object): Record<string, string> =>
      Object.fromEntries(
        (JSON.stringify(something).match(ID) ?? []).flatMap((id) => {
          const name = names.get(id);
          return name === undefined ? [] : [[id, name]];
        }),
      ),
  };
}

/** What a person on staff is called whom a stored reference names: `staff:<id>`. */
export async function staffNamedBy(deps: Pick<Deps, 'store'>, municipality: MunicipalityId) {
  const { called } = await namesOfStaff(deps, municipality);
  return (reference: string): string | null => called(reference.replace(/^staff:/, ''));
}

export type StaffNames = Awaited<ReturnType<typeof namesOfStaff>>;

/** What whoever stands in the audit log is called; null where that is nobody whom people know by a name. */
export function calledInLog(
  { kind, id }: { readonly kind: string; readonly id: string | null },
  names: StaffNames,
): string | null {
  if (id === null) return null;
  if (kind === 'staff') return names.called(id);
  return kind === 'machine' ? names.of({ kind: 'machine', id }) : null;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What those who have a case are called: its worker and its team. */
export async function namesOfAssigned(
  deps: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  staff: ReturnType<typeof namesOfStaff> = namesOfStaff(deps, municipality),
) {
  const [{ called }, teams] = await Promise.all([staff, listTeams(deps.store.db, municipality)]);
  const teamNames = new Map(teams.map(({ id, name }) => [id as string, name]));
  return (assigned: { readonly workerId: string | null; readonly team: string | null }) => ({
    workerName: called(assigned.workerId),
    teamName: assigned.team === null ? null : (teamNames.get(assigned.team) ?? null),
  });
}
