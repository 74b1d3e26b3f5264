import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';

/** A backup as the store that it was taken of remembers it. */
export interface TakenBackup {
  readonly madeAt: Instant;
  readonly bytes: number;
}

export async function noteBackupTaken(db: Kysely<Database>, { madeAt, bytes }: TakenBackup): Promise<void> {
  await db
    .insertInto('backups_taken')
    .values({ made_at: madeAt, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Somebody has restored it elsewhere and looked; false where the store knows of no such backup. */
export async function noteBackupTried(db: Kysely<Database>, madeAt: Instant, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('backups_taken')
    .set({ tried_at: now })
    .where('made_at', '=', madeAt)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The last backup, and when any was last tried; null where there is none. */
export async function backupsTaken(
  db: Kysely<Database>,
): Promise<{ readonly last: TakenBackup | null; readonly triedAt: Instant | null }> {
  const all = db.selectFrom('backups_taken');
  const last = await all.select(['made_at', 'bytes']).orderBy('made_at', 'desc').limit(1).executeTakeFirst();
  const { triedAt } = await all.select(({ fn }) => fn.max('tried_at').as('triedAt')).executeTakeFirstOrThrow();
  return { last: last ? { madeAt: last.made_at, bytes: last.bytes } : null, triedAt };
}
