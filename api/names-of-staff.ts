import type { Actor, MunicipalityId } from '../domain';
import { listStaff } from '../store/people/staff';
import type { Deps } from './deps';

/** What people on staff are called, for showing who did something. */
export async function namesOfStaff({ store }: Pick<Deps, 'store'>, municipality: MunicipalityId) {
  const names = new Map((await listStaff(store.db, municipality)).map(({ id, name }) => [id as string, name]));
  return { of: (by: Actor): string | null => (by.kind === 'staff' ? (names.get(by.id) ?? null) : null) };
}
