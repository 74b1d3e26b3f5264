import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { Damage } from './damage';

const GUARDS = ['audit_unchanged', 'audit_untruncated'] as const;

/** Which of the triggers that refuse changes are gone or switched off. */
export async function guardDamages(db: Kysely<Database>): Promise<Damage[]> {
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger where tgrelid = 'audit'::regclass and tgenabled in ('O', 'A')`.execute(db);
  const there = rows.map(({ name }) => name);
  return GUARDS.filter((name) => !there.includes(name)).map((note) => {
    return { kind: 'guardGone', municipality: null, from: null, to: null, note };
  });
}
