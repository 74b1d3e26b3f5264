import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { RulesOf } from './rules-of';

/**
 * New settings reach a case in one of two ways: the roll-out finds it among the open ones, or its recording finds the settings.
 * While a case becomes one that the roll-out finds, no settings can be added, so that neither misses the other.
 */
export async function lockSettings(tx: Kysely<Database>, of: RulesOf, to: 'read' | 'add'): Promise<void> {
  const key = `settings/${of.municipality}/${of.rehearsalId ?? ''}`;
  const lock = sql.raw(to === 'add' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(hashtextextended(${key}, 0))`.execute(tx);
}
