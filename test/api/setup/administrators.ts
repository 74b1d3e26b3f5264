import type { StaffId } from '../../../domain';
import type { Store } from '../../../store/open';
import { hireOne } from './people';

/** Somebody in each municipality who keeps the system, and is in no team. */
export const administrators = {
  ballerup: '00000000-0000-4000-8000-000000000801' as StaffId,
  gentofte: '00000000-0000-4000-8000-000000000802' as StaffId,
} as const;

const named = { ballerup: 'Alma Administrator', gentofte: 'Gry Administrator' } as const;

export async function hireAdministrators(store: Pick<Store, 'db'>): Promise<void> {
  for (const name of ['ballerup', 'gentofte'] as const)
    await hireOne(store, name, { id: administrators[name], name: named[name], roles: ['admin'], team: null });
}
