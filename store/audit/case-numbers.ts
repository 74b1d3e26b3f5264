import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';

/** The case with a number, also one that has been erased; none where it is hidden from whoever asks. */
export async function caseNumbered(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  number: string,
): Promise<CaseId | undefined> {
  const row = await db
    .selectFrom('registrations')
    .select('id')
    .where('municipality', '=', municipality)
    .where('subject', '=', 'case')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id as CaseId | undefined;
}

/** What people call cases, by their ids; those that are nobody's case have none. */
export async function numbersOfCases(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'number'])
    .where('municipality', '=', municipality)
    .where('id', 'in', [...new Set(caseIds)])
    .execute();
  return new Map(rows.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])));
}
