import type { Kysely } from 'kysely';
import type { StaffRole } from '../../domain/access/roles';
import type { Database } from '../database';

/** Someone who can sign in, as a directory lists them. */
export interface Listed {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly StaffRole[];
  readonly municipality: string;
}

/** Everybody active on staff who has a login, in all municipalities: for the provider that is there for trying out. */
export function listLogins(db: Kysely<Database>): Promise<Listed[]> {
  return db
    .selectFrom('staff')
    .select(['login', 'name', 'title', 'roles', 'municipality'])
    .where('active', '=', true)
    .where('login', 'is not', null)
    .$narrowType<{ login: string; roles: StaffRole[] }>()
    .orderBy('municipality')
    .orderBy('id')
    .execute();
}
