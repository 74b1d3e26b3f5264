import type { PostgresPool } from 'kysely';
import type { MunicipalityId, StaffId } from '../domain/ids';
import { CALLER_ROLE } from './migrations/within-municipality';

/** What a connection may see: a municipality's rows, and of restricted cases those of one person on its staff. */
export interface Scope {
  readonly municipality: MunicipalityId;
  readonly staff: StaffId | null;
}

/** One pool of connections, lent without row security and to callers under it. */
export interface ScopedPool {
  /** Sees every row. Ending it ends the connections, the callers' with them. */
  readonly unscoped: PostgresPool;
  within(scope: Scope): PostgresPool;
}

type Settings = readonly [role: string, municipality: string, staff: string];

const unscopedSettings: Settings = ['none', '', ''];
const setAll =
  "select set_config('role', $1, false), set_config('fodfaeste.municipality', $2, false), " +
  "set_config('fodfaeste.staff', $3, false)";

/**
 * Lends the connections of a pool with the role and the settings that row security goes by. A connection keeps what it
 * was last set to, and is set anew only where the next borrower is someone else. The pool must lend the same client for
 * the same connection.
 */
export function scopedPool(pool: PostgresPool): ScopedPool {
  const currentScope = new WeakMap<object, string>();
  const poolWith = (settings: Settings): Pick<PostgresPool, 'connect' | 'options'> => {
    const wanted = settings.join('\n');
    return {
      options: pool.options,
      async connect() {
        const client = await pool.connect();
        // A new connection has no scope yet.
        if ((currentScope.get(client) ?? unscopedSettings.join('\n')) === wanted) return client;
        // Unknown until it is done: broken off, it is set anew by the next borrower.
        currentScope.set(client, 'unknown');
        try {
          await client.query(setAll, settings);
        } catch (error) {
          client.release();
          throw error;
        }
        currentScope.set(client, wanted);
        return client;
      },
    };
  };
  return {
    unscoped: { ...poolWith(unscopedSettings), end: () => pool.end() },
    within: ({ municipality, staff }) => ({
      ...poolWith([CALLER_ROLE, municipality, staff ?? '']),
      end: async () => undefined,
    }),
  };
}
