import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type Identity, readIdentities } from '../identity/identities';
import { isOfItsCommand } from '../identity/written-ahead';
import type { MasterKeys } from '../keys/master-keys';

/**
 * Who the citizens of some cases (or of all of a municipality's) are, by all that was recorded: each version adds what it
 * says, in the order of the event log. A version counts once the very command that it was written ahead of stands there. Cases of which
 * nothing is known are left out.
 */
export async function currentIdentities(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  caseIds?: readonly CaseId[],
): Promise<Map<CaseId, Identity>> {
  if (caseIds?.length === 0) return new Map();
  const these = caseIds ? sql`and i.case_id = any(${[...caseIds]}::uuid[])` : sql``;
  const { rows } = await sql<{ case_id: CaseId; version: string }>`
    select i.case_id, i.version, e.seq
    from identities i cross join lateral (
      select e.seq from case_events e where ${isOfItsCommand('i')} order by e.seq limit 1
    ) e
    where i.municipality = ${municipality} ${these} order by i.case_id, e.seq`.execute(db);
  const versions = rows.map(({ version }) => version);
  const byVersion = await readIdentities(db, keys, municipality, versions);
  const known = new Map<CaseId, Identity>();
  for (const { case_id, version } of rows) known.set(case_id, { ...known.get(case_id), ...byVersion.get(version) });
  return known;
}
