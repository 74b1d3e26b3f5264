import { type Kysely, sql } from 'kysely';
import { currentActName } from '../../domain/access/earlier-acts';
import type { Look } from '../../domain/access/readers';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { numberOf, type Page, pageOf } from '../read/page';

/** That somebody looked at one case: nothing of what they saw, wrote or asked. */
export interface LookAtCase extends Look {
  readonly seq: number;
  readonly at: Instant;
  /** `staff:<id>`, `machine:<name>`, `public` or `commandLine`. */
  readonly who: string;
}

export interface LooksQuery {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  /** Also where the case was one of many on a list. */
  readonly lists: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** Who looked at a case, the newest first. Asked without row security, for whoever may know of the lookups and not of the case. Throws `BadCursor`. */
export async function listLooks(
  unscopedDb: Kysely<Database>,
  { municipality, caseId, lists, cursor, limit }: LooksQuery,
): Promise<Page<LookAtCase>> {
  let rows = unscopedDb
    .selectFrom('audit')
    .select(['seq', 'at', 'who', 'act', 'route', 'outcome', 'because'])
    .where('municipality', '=', municipality)
    .where(sql<boolean>`case_ids @> array[${caseId}]::uuid[]`)
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (!lists)
    rows = rows.where(
      sql<boolean>`not (outcome = 'read' and route not like '%/:%' and act not in ('carriedToDevice', 'seeReaders', 'audit'))`,
    );
  if (cursor) rows = rows.where('seq', '<', numberOf(cursor));
  const asLook = ({ act, because, ...row }: Awaited<ReturnType<typeof rows.execute>>[number]): LookAtCase => ({
    ...row,
    act: currentActName(act),
    because: because === null ? null : JSON.parse(because),
  });
  return pageOf(await rows.execute(), limit, asLook, ({ seq }) => [seq, '']);
}
