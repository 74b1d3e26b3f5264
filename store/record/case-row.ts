import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import { CHANNEL, type RecordedNotice } from '../recorded';
import type { CaseColumns } from './case-columns';
import type { Registration } from './registration';

/** Writes the case as it stands, and tells those who listen as soon as the transaction is committed. */
export async function writeCaseRow(
  db: Kysely<Database>,
  { municipality, id, rehearsalId, number }: Registration,
  { state, next_deadline_basis, ...columns }: CaseColumns,
): Promise<void> {
  const notice: RecordedNotice = { municipality, subject: 'case', id, version: columns.version };
  const changing = {
    ...columns,
    state: JSON.stringify(state),
    next_deadline_basis: next_deadline_basis && JSON.stringify(next_deadline_basis),
    updated_at: new Date().toISOString(),
  };
  await db
    .insertInto('cases')
    .values({ case_id: id, municipality, rehearsal_id: rehearsalId, number: number ?? '', ...changing })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(changing))
    .returning(sql`pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.as('told'))
    .execute();
}
