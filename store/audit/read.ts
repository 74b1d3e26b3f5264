import { type Kysely, sql } from 'kysely';
import type { Act } from '../../domain/access/acts';
import { currentActName, namesOfAct } from '../../domain/access/earlier-acts';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { CannotOpen } from '../keys/aes-gcm';
import type { MasterKeys } from '../keys/master-keys';
import { hiddenCases } from '../read/hidden-cases';
import { numberOf, type Page, pageOf } from '../read/page';
import { type Outcome, referenceOf, type Who } from './entry';
import { decryptDetails } from './seal';

/** Which entries of a municipality. */
export interface AuditQuery {
  readonly municipality: MunicipalityId;
  readonly caseId?: CaseId;
  readonly who?: Who;
  readonly outcome?: readonly Outcome[];
  readonly act?: readonly Act[];
  /** From this moment on, and before that one. */
  readonly from?: Instant;
  readonly before?: Instant;
  readonly cursor?: string;
  readonly limit: number;
}

/** An entry as an auditor reads it. */
export interface AuditedEntry {
  readonly seq: number;
  readonly at: Instant;
  /** `staff:<id>`, `machine:<name>`, `public` or `commandLine`. */
  readonly who: string;
  /** As it is called now, whatever name it was noted under. */
  readonly act: string;
  readonly route: string;
  /** Without those that are hidden from whoever asks. */
  readonly caseIds: readonly string[];
  readonly outcome: string;
  readonly because: unknown;
  /** Null where there are none, where they cannot be opened any more, or where they may tell of a hidden case. */
  readonly details: unknown;
}

/** Entries, the newest first; about a case that is hidden from whoever asks, none. Throws `BadCursor`. */
export async function listAudit(
  db: Kysely<Database>,
  keys: MasterKeys,
  query: AuditQuery,
): Promise<Page<AuditedEntry>> {
  const { municipality, caseId, who, outcome, act, from, before, cursor, limit } = query;
  const columns = ['seq', 'at', 'who', 'act', 'route', 'case_ids', 'outcome', 'because', 'details'] as const;
  let rows = db.selectFrom('audit').select(columns).where('municipality', '=', municipality);
  if (caseId) rows = rows.where(sql<boolean>`case_ids @> array[${caseId}]::uuid[]`);
  if (who) rows = rows.where('who', '=', referenceOf(who));
  if (act) rows = rows.where('act', 'in', act.flatMap(namesOfAct));
  if (outcome) rows = rows.where('outcome', 'in', outcome);
  if (from) rows = rows.where('at', '>=', from);
  if (before) rows = rows.where('at', '<', before);
  if (cursor) rows = rows.where('seq', '<', numberOf(cursor));
  const hidden = await hiddenCases(db);
  if (caseId && hidden.has(caseId)) return { items: [], next: null };
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    found,
    limit,
    ({ case_ids, act, because, details, ...row }) => {
      const caseIds = case_ids.filter((id) => !hidden.has(id));
      const told = details !== null && caseIds.length === case_ids.length;
      return {
        ...row,
        act: currentActName(act),
        caseIds,
        because: because && becauseNow(JSON.parse(because)),
        details: told ? openedOrNull(keys, municipality, row.seq, details) : null,
      };
    },
    ({ seq }) => [seq, ''],
  );
}

function becauseNow(because: object): object {
  return 'act' in because && typeof because.act === 'string'
    ? { ...because, act: currentActName(because.act) }
    : because;
}

function openedOrNull(keys: MasterKeys, municipality: string, seq: number, details: string): unknown {
  try {
    return JSON.parse(decryptDetails(keys, municipality, seq, details));
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}
