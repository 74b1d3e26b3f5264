import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { decryptColumn, type EncryptedTable, encryptColumn } from '../keys/columns';
import type { MasterKeys } from '../keys/master-keys';
import type { AheadOf } from './written-ahead';

/** Who was worried, kept apart from the citizen's record. */
export interface Referrer {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly relation?: string;
}

export interface ReferrerVersion {
  readonly caseId: CaseId;
  readonly version: string;
  readonly command: AheadOf;
  readonly municipality: MunicipalityId;
  readonly referrer: Referrer;
  readonly wantsToStayUnnamed: boolean;
}

/** Letters and digits that are not taken for one another when read out on the phone. */
const RECEIPT_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt's number, which says nothing of the case and cannot be counted up: `K7M2-9QXD`. */
function newReceipt(): string {
  const signs = Array.from({ length: 8 }, () => RECEIPT_SIGNS[randomInt(RECEIPT_SIGNS.length)]);
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** Writes the referrer before the update that names the version. Answers the receipt: the first one, when repeated. */
export async function writeReferrer(db: Kysely<Database>, keys: MasterKeys, written: ReferrerVersion): Promise<string> {
  const { caseId, version, command, municipality, referrer, wantsToStayUnnamed } = written;
  await db
    .insertInto('referrers')
    .values({
      case_id: caseId,
      version,
      municipality,
      details: encryptColumn(keys, ownerOf(caseId, version), JSON.stringify(referrer)),
      wants_to_stay_unnamed: wantsToStayUnnamed,
      receipt: newReceipt(),
      command_id: command.id,
      digest: command.digest,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'version']).doNothing())
    .execute();
  const row = await db
    .selectFrom('referrers')
    .select('receipt')
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.receipt;
}

export async function readReferrer(
  db: Kysely<Database>,
  keys: MasterKeys,
  at: { municipality: MunicipalityId; caseId: CaseId; version: string },
): Promise<{ referrer: Referrer; wantsToStayUnnamed: boolean; receipt: string } | undefined> {
  const row = await db
    .selectFrom('referrers')
    .selectAll()
    .where('municipality', '=', at.municipality)
    .where('case_id', '=', at.caseId)
    .where('version', '=', at.version)
    .executeTakeFirst();
  if (!row) return undefined;
  const referrer: Referrer = JSON.parse(decryptColumn(keys, ownerOf(at.caseId, at.version), row.details));
  return { referrer, wantsToStayUnnamed: row.wants_to_stay_unnamed, receipt: row.receipt };
}

/** The receipt that was given for a referral. Throws where none was written ahead of that command. */
export async function receiptOf(db: Kysely<Database>, caseId: CaseId, { id, digest }: AheadOf): Promise<string> {
  const row = await db
    .selectFrom('referrers')
    .select('receipt')
    .where('case_id', '=', caseId)
    .where('command_id', '=', id)
    .where((eb) => eb.or([eb('digest', 'is', null), eb('digest', '=', digest)]))
    .executeTakeFirstOrThrow();
  return row.receipt;
}

/** The case a receipt belongs to. */
export async function findReceipt(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  receipt: string,
): Promise<CaseId | undefined> {
  const row = await db
    .selectFrom('referrers')
    .select('case_id')
    .where('municipality', '=', municipality)
    .where('receipt', '=', receipt)
    .executeTakeFirst();
  return row?.case_id as CaseId | undefined;
}

/** For what goes through every encrypted column. */
export const encryptedReferrers: EncryptedTable = {
  table: 'referrers',
  key: ['case_id', 'version'],
  columns: ['details'],
  owner: ([caseId = '', version = '']) => ownerOf(caseId, version),
};

const ownerOf = (caseId: string, version: string): string => `referrers/${caseId}/${version}`;
