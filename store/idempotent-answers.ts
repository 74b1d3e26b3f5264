import type { Kysely } from 'kysely';
import type { CommandId, MunicipalityId } from '../domain';
import type { Instant } from '../domain/clock/time';
import type { Database } from './database';
import { decryptColumn, type EncryptedTable, encryptColumn } from './keys/columns';
import type { MasterKeys } from './keys/master-keys';

/** An answer under the key that it was given to, with the keyed digest of what was asked. */
export interface StoredAnswer {
  readonly municipality: MunicipalityId;
  readonly key: CommandId;
  readonly digest: string;
  /** As JSON gives it back. */
  readonly answer: unknown;
}

export async function findAnswer(
  db: Kysely<Database>,
  keys: MasterKeys,
  { municipality, key }: Pick<StoredAnswer, 'municipality' | 'key'>,
): Promise<StoredAnswer | undefined> {
  const query = db.selectFrom('answers_given').select(['digest', 'answer']);
  const row = await query.where('municipality', '=', municipality).where('key', '=', key).executeTakeFirst();
  if (!row) return undefined;
  const answer: unknown = JSON.parse(decryptColumn(keys, owner(municipality, key), row.answer));
  return { municipality, key, digest: row.digest, answer };
}

/** Of two that come at the same moment the first one stands. */
export async function keepAnswer(
  db: Kysely<Database>,
  keys: MasterKeys,
  { municipality, key, digest, answer }: StoredAnswer,
): Promise<void> {
  const locked = encryptColumn(keys, owner(municipality, key), JSON.stringify(answer));
  await db
    .insertInto('answers_given')
    .values({ municipality, key, digest, answer: locked })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets what was answered before a moment. */
export async function forgetAnswers(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('answers_given').where('given_at', '<', before).execute();
}

/** For what goes through every encrypted column. */
export const encryptedAnswers: EncryptedTable = {
  table: 'answers_given',
  key: ['municipality', 'key'],
  columns: ['answer'],
  owner: ([municipality = '', key = '']) => owner(municipality, key),
};

const owner = (municipality: string, key: string) => `answers_given.answer/${municipality}/${key}`;
