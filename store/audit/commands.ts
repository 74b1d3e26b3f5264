import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import { wallNow } from '../wall-clock';
import { type Anchored, anchorHeads } from './anchor-heads';
import type { AnchorKeeping } from './anchors';
import { auditLog } from './audit-log';
import { type AuditedEntry, listAudit } from './read';
import { type AuditVerification, type VerifyProgress, verifyAudit } from './verify';

/** What the command line asks of the audit log. */
export interface AuditCommands {
  verify(onProgress?: (progress: VerifyProgress) => void): Promise<AuditVerification>;
  anchor(): Promise<Anchored>;
  /** Everything about the cases with a number, one in each municipality at most. Itself noted in their logs. */
  show(number: string): Promise<readonly ShownCase[]>;
}

export interface ShownCase {
  readonly municipality: string;
  readonly caseId: string;
  /** The newest first. */
  readonly entries: readonly AuditedEntry[];
}

interface Needs {
  readonly db: Kysely<Database>;
  readonly keys?: MasterKeys | undefined;
  readonly anchors?: AnchorKeeping | undefined;
}

const PAGE = 500;

export function auditCommands({ db, keys, anchors }: Needs): AuditCommands {
  return {
    verify: (onProgress) =>
      verifyAudit({
        db,
        ...(keys && { keys }),
        ...(anchors && { anchors: anchors.read }),
        ...(onProgress && { onProgress }),
      }),
    anchor: async () => {
      if (!anchors) throw new Error('AUDIT_ANCHOR_DIR must name the folder in which the audit log is anchored');
      return anchorHeads({ db, keys: needed(keys), places: anchors.places, now: wallNow() });
    },
    show: async (number) => {
      const cases = await db
        .selectFrom('registrations')
        .select(['municipality', 'id'])
        .where('subject', '=', 'case')
        .where('number', '=', number)
        .execute();
      return Promise.all(
        cases.map(({ municipality, id }) => shown(db, needed(keys), municipality as MunicipalityId, id as CaseId)),
      );
    },
  };
}

async function shown(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<ShownCase> {
  await auditLog(db, keys).note({
    municipality,
    who: { kind: 'commandLine' },
    act: 'audit',
    route: 'npm run audit -- show',
    caseIds: [caseId],
    outcome: 'read',
  });
  const entries: AuditedEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listAudit(db, keys, { municipality, caseId, limit: PAGE, ...(cursor && { cursor }) });
    entries.push(...page.items);
    cursor = page.next;
  }
  return { municipality, caseId, entries };
}

function needed(keys: MasterKeys | undefined): MasterKeys {
  if (keys) return keys;
  throw new Error('FODFAESTE_MASTER_KEY or FODFAESTE_MASTER_KEY_FILE must give the master key');
}
