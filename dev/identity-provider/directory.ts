import type { Kysely } from 'kysely';
import type { Database } from '../../store/database';
import { listLogins } from '../../store/login/directory';
import type { Directory } from './start';

/** Everybody on staff who has a login: whoever is added is there to be chosen at once. */
export const staffDirectory = (db: Kysely<Database>): Directory => ({
  list: () => listLogins(db),
  find: async (login) => (await listLogins(db)).find((one) => one.login === login),
});
