import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { Database } from '../database';
import { CannotOpen } from '../keys/box';
import type { MasterKeys } from '../keys/master-keys';
import { BadCursor, type Page, pageOf, positionOf } from '../read/page';
import { type Outcome, referenceOf, type Who } from './entry';
import { unlockDetails } from './seal';

/** Which entries of a municipality. */
export interface AuditQuery {
  readonly municipality: MunicipalityId;
  readonly caseId?: CaseId;
  readonly who?: Who;
  readonly outcome?: readonly Outcome[];
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
  readonly act: string;
  readonly route: string;
  readonly caseIds: readonly string[];
  readonly outcome: string;
  readonly because: unknown;
  /** Null where there are none, or where they cannot be opened any more. */
  readonly details: unknown;
}

/** Entries, the newest first. Throws `BadCursor`. */
export async function listAudit(
  db: Kysely<Database>,
  keys: MasterKeys,
  query: AuditQuery,
): Promise<Page<AuditedEntry>> {
  const { municipality, caseId, who, outcome, from, before, cursor, limit } = query;
  const columns = ['seq', 'at', 'who', 'act', 'route', 'case_ids', 'outcome', 'because', 'details'] as const;
  let rows = db.selectFrom('audit').select(columns).where('municipality', '=', municipality);
  if (caseId) rows = rows.where(sql<boolean>`case_ids @> array[${caseId}]::uuid[]`);
  if (who) rows = rows.where('who', '=', referenceOf(who));
  if (outcome) rows = rows.where('outcome', 'in', outcome);
  if (from) rows = rows.where('at', '>=', from);
  if (before) rows = rows.where('at', '<', before);
  if (cursor) rows = rows.where('seq', '<', seqOf(cursor));
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    found,
    limit,
    ({ case_ids, because, details, ...row }) => ({
      ...row,
      caseIds: case_ids,
      because: because && JSON.parse(because),
      details: details && openedOrNull(keys, municipality, row.seq, details),
    }),
    ({ seq }) => [seq, ''],
  );
}

const Seq = z.tuple([z.number().int(), z.string()]);

function seqOf(cursor: string): number {
  const read = Seq.safeParse(positionOf(cursor));
  if (!read.success) throw new BadCursor();
  return read.data[0];
}

function openedOrNull(keys: MasterKeys, municipality: string, seq: number, details: string): unknown {
  try {
    return JSON.parse(unlockDetails(keys, municipality, seq, details));
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}
