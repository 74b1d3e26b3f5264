import { type RawBuilder, sql } from 'kysely';
import type { CommandId } from '../../domain/ids';

/**
 * The command that a row is written ahead of. The row counts once that very command is in the record: another one under
 * the same id, or the same one refused, makes it count for nothing.
 */
export interface AheadOf {
  readonly id: CommandId;
  /** The keyed digest of its content. Null: by its id alone, as before there was one. */
  readonly digest: string | null;
}

/** In SQL: whether the event `e` is of the command that the row `row` was written ahead of. */
export const isOfItsCommand = (row: string): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${row}.${name}`);
  return sql<boolean>`e.case_id = ${column('case_id')} and e.command_id = ${column('command_id')}::text
    and (${column('digest')} is null or e.digest = ${column('digest')})`;
};
