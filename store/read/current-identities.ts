import { type Kysely, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type Identity, readIdentities } from '../identity/identities';
import type { MasterKeys } from '../keys/master-keys';

/**
 * Who the citizens of some cases (or of all of a municipality's) are, by what was last recorded: a version counts once
 * the command whose id it bears stands in the event log. Cases of which nothing is known are left out.
 */
export async function currentIdentities(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  caseIds?: readonly CaseId[],
): Promise<Map<CaseId, Identity>> {
  if (caseIds?.length === 0) return new Map();
  const these = caseIds ? sql`and i.case_id = any(${[...caseIds]}::uuid[])` : sql``;
  const { rows } = await sql<{ case_id: string; version: string }>`
    select distinct on (i.case_id) i.case_id, i.version
    from identities i join case_events e on e.case_id = i.case_id and e.command_id = i.version::text
    where i.municipality = ${municipality} ${these}
    order by i.case_id, e.seq desc`.execute(db);
  const versions = rows.map(({ version }) => version);
  const known = await readIdentities(db, keys, municipality, versions);
  return new Map(
    rows.flatMap(({ case_id, version }) => {
      const identity = known.get(version);
      return identity ? [[case_id as CaseId, identity] as const] : [];
    }),
  );
}
