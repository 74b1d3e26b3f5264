import type { Kysely } from 'kysely';
import type { Database } from '../database';
import { asStaff, type StaffMember } from './staff';

/** Whom a directory's name for someone means; undefined where nobody on staff has it. */
export async function findByLogin(db: Kysely<Database>, login: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('login', '=', login).executeTakeFirst();
  return row && asStaff(row);
}
