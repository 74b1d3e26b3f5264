import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { isOfItsCommand } from './written-ahead';

/**
 * Removes what the API wrote ahead of an update that never came or was refused: identities and referrers that no event
 * of their case names, and keys of cases that never began. Only what was written before the given moment (a day ago)
 * is looked at, and what is named is marked, so that it is looked at once; nothing of a case whose recording has stopped, whose
 * events may still come. Answers how many rows went.
 */
export async function sweepOrphans(db: Kysely<Database>, before: Instant): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let swept = 0n;
    for (const table of ['identities', 'referrers'] as const) {
      const named = sql<boolean>`exists (select 1 from case_events e where ${isOfItsCommand(table)})`;
      const old = sql<boolean>`${sql.table(table)}.written_at < ${before} and not ${sql.table(table)}.named`;
      await tx.updateTable(table).set({ named: true }).where(old).where(named).execute();
      const orphans = tx.deleteFrom(table).where(old).where('case_id', 'not in', stopped(tx));
      swept += (await orphans.executeTakeFirstOrThrow()).numDeletedRows;
    }
    const keys = await tx
      .deleteFrom('case_keys')
      .where('made_at', '<', before)
      .where('destroyed_at', 'is', null)
      .where('case_id', 'not in', stopped(tx))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('case_events').select('seq').whereRef('case_events.case_id', '=', 'case_keys.case_id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('identities').select('version').whereRef('identities.case_id', '=', 'case_keys.case_id')),
        ),
      )
      .executeTakeFirstOrThrow();
    return Number(swept + keys.numDeletedRows);
  });
}

const stopped = (tx: Kysely<Database>) => tx.selectFrom('stopped_recordings').select('id');
