import type { Insertable, Kysely } from 'kysely';
import type { WallInstant } from '../../domain/clock/whose';
import type { CaseId, MunicipalityId, Sealed, StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** A case that named staff alone may see. The reason is sealed with the case's own key. */
export interface Restriction {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly reason: Sealed;
  readonly by: StaffId;
  readonly at: WallInstant;
}

/** The restriction in force, with those named; undefined where the case is open to all who may see it. */
export async function restrictionOf(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<(Restriction & { readonly named: readonly StaffId[] }) | undefined> {
  const row = await db
    .selectFrom('restrictions')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const named = await db.selectFrom('restricted_to').select('staff_id').where('case_id', '=', caseId).execute();
  return {
    id: row.id,
    municipality,
    caseId,
    reason: row.reason as Sealed,
    by: row.restricted_by as StaffId,
    at: row.restricted_at,
    named: named.map(({ staff_id }) => staff_id as StaffId).sort(),
  };
}

/** Restricts a case to those named; false where it is restricted already. */
export async function restrictCase(
  db: Kysely<Database>,
  restriction: Restriction,
  named: readonly StaffId[],
): Promise<boolean> {
  const { id, municipality, caseId, reason, by, at } = restriction;
  return db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('restrictions')
      .values({ id, case_id: caseId, municipality, reason, restricted_by: by, restricted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await replaceNamed(tx, restriction, named);
    return true;
  });
}

/** Names others, from now on; whoever is left out is kept out at once. */
export function nameStaff(
  db: Kysely<Database>,
  of: Pick<Restriction, 'municipality' | 'caseId' | 'by' | 'at'>,
  named: readonly StaffId[],
): Promise<void> {
  return db.transaction().execute((tx) => replaceNamed(tx, of, named));
}

async function replaceNamed(
  tx: Kysely<Database>,
  { municipality, caseId, by, at }: Pick<Restriction, 'municipality' | 'caseId' | 'by' | 'at'>,
  named: readonly StaffId[],
): Promise<void> {
  await tx
    .deleteFrom('restricted_to')
    .where('case_id', '=', caseId)
    .$if(named.length > 0, (query) => query.where('staff_id', 'not in', [...named]))
    .execute();
  const rows = [...new Set(named)].map(
    (staff_id): Insertable<Database['restricted_to']> => ({
      case_id: caseId,
      staff_id,
      municipality,
      named_by: by,
      named_at: at,
    }),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('restricted_to')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Opens a case again to all who may see cases; false where it was not restricted. */
export async function liftRestriction(
  db: Kysely<Database>,
  { municipality, caseId, by, at, reason }: Omit<Restriction, 'id'>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('restrictions')
      .set({ lifted_by: by, lifted_at: at, lifted_because: reason })
      .where('municipality', '=', municipality)
      .where('case_id', '=', caseId)
      .where('lifted_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) return false;
    await tx.deleteFrom('restricted_to').where('case_id', '=', caseId).execute();
    return true;
  });
}

/** Takes away the restriction of a case that was never begun after all. */
export async function forgetRestriction(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const begun = await tx.selectFrom('cases').select('case_id').where('case_id', '=', caseId).executeTakeFirst();
    if (begun) return;
    await tx
      .deleteFrom('restricted_to')
      .where('municipality', '=', municipality)
      .where('case_id', '=', caseId)
      .execute();
    await tx
      .deleteFrom('restrictions')
      .where('municipality', '=', municipality)
      .where('case_id', '=', caseId)
      .execute();
  });
}

/** Which of these cases are restricted. */
export async function restrictedAmong(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  cases: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  if (cases.length === 0) return new Set();
  const rows = await db
    .selectFrom('restrictions')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('case_id', 'in', [...cases])
    .where('lifted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ case_id }) => case_id as CaseId));
}
