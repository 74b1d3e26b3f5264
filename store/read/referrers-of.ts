import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type Referrer, readReferrer } from '../identity/referrers';
import { isOfItsCommand } from '../identity/written-ahead';
import type { MasterKeys } from '../keys/master-keys';

export interface RecordedReferrer {
  readonly version: string;
  readonly at: Instant;
  readonly referrer: Referrer;
  readonly wantsToStayUnnamed: boolean;
  readonly receipt: string;
}

/** Who was worried about the citizen of a case, by the referrals that stand in its record. */
export async function referrersOf(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<RecordedReferrer[]> {
  const { rows } = await sql<{ version: string; at: Instant }>`
    select r.version, e.at from referrers r
    join case_events e on ${isOfItsCommand('r')}
    where r.municipality = ${municipality} and r.case_id = ${caseId} order by e.seq`.execute(db);
  const found = await Promise.all(
    rows.map(async ({ version, at }) => {
      const read = await readReferrer(db, keys, { municipality, caseId, version });
      return read ? [{ version, at, ...read }] : [];
    }),
  );
  return found.flat();
}
