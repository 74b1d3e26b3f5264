import type { PostgresPool } from 'kysely';
import type { MunicipalityId, StaffId } from '../domain/ids';
import { CALLER_ROLE } from './migrations/within-municipality';

/** What a connection may see: a municipality's rows of one world, and of restricted cases those of one person on its staff. */
export interface Scope {
  readonly municipality: MunicipalityId;
  readonly staff: StaffId | null;
  /** The rehearsal whose rows they are; null: the real ones. */
  readonly rehearsal: string | null;
}

/** One pool, lent without row security and, per caller, with it. */
export interface ScopedPool {
  /** Sees every row. Ending it ends the connections, the callers' with them. */
  readonly unscoped: PostgresPool;
  within(scope: Scope): PostgresPool;
}

type Settings = readonly [role: string, municipality: string, staff: string, rehearsal: string];

const unscopedSettings: Settings = ['none', '', '', ''];
const setAll =
  "select set_config('role', $1, false), set_config('fodfaeste.municipality', $2, false), " +
  "set_config('fodfaeste.staff', $3, false), set_config('fodfaeste.rehearsal', $4, false)";

/**
 * Lends a pool's connections with the role and settings that row security reads. They are set only where a connection's
 * last borrower had another scope, so the pool must lend the same client object for the same connection.
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
        // Until it succeeds, so that after a failure the next borrower sets it again.
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
    within: ({ municipality, staff, rehearsal }) => ({
      ...poolWith([CALLER_ROLE, municipality, staff ?? '', rehearsal ?? '']),
      end: async () => undefined,
    }),
  };
}
