import { type Kysely, sql } from 'kysely';
import type { CommandId } from '../../domain';
import type { Database } from '../database';

const logs = { case: ['case_events', 'case_id'], visit: ['visit_events', 'visit_id'] } as const;

/** Which of these commands a case or a visit has taken, as its events say. */
export async function recordedCommands(
  db: Kysely<Database>,
  { of, id }: { readonly of: keyof typeof logs; readonly id: string },
  commands: readonly CommandId[],
): Promise<ReadonlySet<CommandId>> {
  if (commands.length === 0) return new Set();
  const [table, column] = logs[of];
  const { rows } = await sql<{ command_id: CommandId }>`
    select distinct command_id from ${sql.table(table)}
    where ${sql.ref(column)} = ${id}::uuid and command_id = any(${[...commands]}::text[])`.execute(db);
  return new Set(rows.map(({ command_id }) => command_id));
}
