import type { Kysely } from 'kysely';
import type { StaffId } from '../../domain/ids';
import type { Database } from '../database';
import { asStaff, type StaffMember } from './staff';

/** Someone on staff, in whatever municipality: for telling who a caller is, before anything is known of them. */
export async function findPerson(db: Kysely<Database>, id: StaffId): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asStaff(row);
}

/** Whom a directory's name for someone means; undefined where nobody on staff has it. */
export async function findByLogin(db: Kysely<Database>, login: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('login', '=', login).executeTakeFirst();
  return row && asStaff(row);
}
