import type { PostgresPool } from 'kysely';
import type { MunicipalityId, StaffId } from '../domain/ids';
import { CALLER_ROLE } from './migrations/within-municipality';

/** Whose eyes a connection sees with: a municipality's, and those of one person on its staff, or of a program's. */
export interface Scope {
  readonly municipality: MunicipalityId;
  readonly staff: StaffId | null;
}

/** One pool of connections, lent to the house itself and to its callers. */
export interface ScopedPool {
  /** Ending it ends the connections, the callers' with them. */
  readonly house: PostgresPool;
  within(scope: Scope): PostgresPool;
}

type Settings = readonly [role: string, municipality: string, staff: string];

const theHouse: Settings = ['none', '', ''];
const setAll =
  "select set_config('role', $1, false), set_config('fodfaeste.municipality', $2, false), " +
  "set_config('fodfaeste.staff', $3, false)";

/**
 * Lends the connections of a pool with the role and the settings that row security goes by. A connection keeps what it
 * was last set to, and is set anew only where the next borrower is someone else. The pool must lend the same client for
 * the same connection.
 */
export function scopedPool(pool: PostgresPool): ScopedPool {
  const carried = new WeakMap<object, string>();
  const lent = (settings: Settings): Pick<PostgresPool, 'connect'> => {
    const wanted = settings.join('\n');
    return {
      async connect() {
        const client = await pool.connect();
        // A new connection is the house's own.
        if ((carried.get(client) ?? theHouse.join('\n')) === wanted) return client;
        // Unknown until it is done: broken off, it is set anew by the next borrower.
        carried.set(client, 'unknown');
        try {
          await client.query(setAll, settings);
        } catch (error) {
          client.release();
          throw error;
        }
        carried.set(client, wanted);
        return client;
      },
    };
  };
  return {
    house: { ...lent(theHouse), end: () => pool.end() },
    within: ({ municipality, staff }) => ({
      ...lent([CALLER_ROLE, municipality, staff ?? '']),
      end: async () => undefined,
    }),
  };
}
