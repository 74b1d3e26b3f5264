import { type Kysely, sql } from 'kysely';
import { instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { encryptedVaultKeys } from '../devices/vault-keys';
import { encryptedAnswers } from '../idempotent-answers';
import { encryptedIdentities } from '../identity/identities';
import { encryptedReferrers } from '../identity/referrers';
import { rewrap } from './case-keys';
import { decryptColumn, type EncryptedTable, encryptColumn } from './columns';
import type { MasterKeys } from './master-keys';

/** Every table that has something under a master key. A new one belongs in this list: a test looks for those that are not. */
export const encryptedTables: readonly EncryptedTable[] = [
  encryptedIdentities,
  encryptedReferrers,
  encryptedAnswers,
  encryptedVaultKeys,
];

const caseKeys = { table: 'case_keys', key: ['case_id'], columns: ['wrapped'] } as const;

export interface RotationProgress {
  readonly table: string;
  readonly done: number;
  readonly of: number;
}

const BATCH = 200;

/**
 * Locks everything that is under another master key anew under the current one, some rows at a time, while work goes on: a
 * row that someone writes meanwhile is left to them. Stopped on the way it is begun again and goes on with what is left.
 * Answers how many rows were changed. Throws `UnknownKey` where an older key is not given.
 */
export async function reencryptAll(
  db: Kysely<Database>,
  keys: MasterKeys,
  onProgress: (progress: RotationProgress) => void = () => undefined,
): Promise<number> {
  const began = instant(Date.now());
  let changed = await reencryptTable(
    db,
    keys,
    caseKeys,
    (key, _column, stored) => rewrap(keys, key[0] ?? '', stored),
    onProgress,
  );
  for (const locked of encryptedTables) {
    const anew: Reencrypt = (key, column, stored) => {
      const owner = locked.owner(key, column);
      return encryptColumn(keys, owner, decryptColumn(keys, owner, stored));
    };
    changed += await reencryptTable(db, keys, locked, anew, onProgress);
  }
  await noteRotation(db, keys.currentId, began, changed > 0);
  return changed;
}

type Reencrypt = (key: readonly string[], column: string, stored: string) => string;
type Walked = Pick<EncryptedTable, 'table' | 'key' | 'columns'>;
type Row = Readonly<Record<string, string | null>>;

async function reencryptTable(
  db: Kysely<Database>,
  { currentId }: MasterKeys,
  walked: Walked,
  anew: Reencrypt,
  onProgress: (progress: RotationProgress) => void,
): Promise<number> {
  const { table, key, columns } = walked;
  const isOlder = olderThan(currentId, columns);
  const of = await countOf(db, table, isOlder);
  let [done, after]: [number, readonly string[] | undefined] = [0, undefined];
  for (;;) {
    const rows: readonly Row[] = await nextRows(db, walked, isOlder, after);
    if (rows.length === 0) return done;
    await db.transaction().execute(async (tx) => {
      for (const row of rows) {
        const named = key.map((name) => row[name] ?? '');
        for (const column of columns) {
          const stored = row[column];
          if (!stored || stored.split('.')[1] === currentId) continue;
          await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${anew(named, column, stored)}
            where ${isRow(key, named)} and ${sql.ref(column)} = ${stored}`.execute(tx);
        }
      }
    });
    done += rows.length;
    after = key.map((name) => rows[rows.length - 1]?.[name] ?? '');
    onProgress({ table, done, of });
  }
}

async function nextRows(
  db: Kysely<Database>,
  { table, key, columns }: Walked,
  isOlder: ReturnType<typeof olderThan>,
  after: readonly string[] | undefined,
): Promise<readonly Row[]> {
  const names = sql.join(key.map((name) => sql`${sql.ref(name)}::text`));
  const beyond = after ? sql`and (${names}) > (${sql.join(after.map((value) => sql`${value}`))})` : sql``;
  const shown = sql.join([...key.map((name) => sql`${sql.ref(name)}::text`), ...columns.map((name) => sql.ref(name))]);
  const { rows } = await sql<Row>`
    select ${shown} from ${sql.table(table)} where ${isOlder} ${beyond} order by ${names} limit ${sql.lit(BATCH)}`.execute(
    db,
  );
  return rows;
}

const isRow = (key: readonly string[], named: readonly string[]) =>
  sql.join(
    key.map((name, index) => sql`${sql.ref(name)}::text = ${named[index] ?? ''}`),
    sql` and `,
  );

const olderThan = (currentId: string, columns: readonly string[]) =>
  sql<boolean>`(${sql.join(
    columns.map((name) => sql`(${sql.ref(name)} is not null and split_part(${sql.ref(name)}, '.', 2) <> ${currentId})`),
    sql` or `,
  )})`;

async function countOf(db: Kysely<Database>, table: string, where: ReturnType<typeof olderThan>): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)} where ${where}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** When the last thing under an older key was found: whatever Temporal began before that may be under one. */
async function noteRotation(db: Kysely<Database>, keyId: string, began: string, changed: boolean): Promise<void> {
  const rotated = { key_id: keyId, began_at: began, finished_at: instant(Date.now()) };
  await db
    .insertInto('key_rotations')
    .values(rotated)
    .onConflict((conflict) => {
      const again = conflict.column('key_id');
      return changed ? again.doUpdateSet({ finished_at: rotated.finished_at }) : again.doNothing();
    })
    .execute();
}

/** How many rows of each table are under which master key, and when the last rotation came to its end. */
export async function keyUsage(db: Kysely<Database>) {
  const needed: { readonly table: string; readonly keyId: string; readonly rows: number }[] = [];
  for (const { table, columns } of [caseKeys, ...encryptedTables]) {
    const ids = sql.join(
      columns.map(
        (name) =>
          sql`select split_part(${sql.ref(name)}, '.', 2) as id from ${sql.table(table)} where ${sql.ref(name)} is not null`,
      ),
      sql` union all `,
    );
    const { rows } = await sql<{ id: string; rows: number }>`
      select id, count(*) as rows from (${ids}) as locked group by id order by id`.execute(db);
    needed.push(...rows.map(({ id, rows: many }) => ({ table, keyId: id, rows: many })));
  }
  const last = await db.selectFrom('key_rotations').selectAll().orderBy('finished_at', 'desc').executeTakeFirst();
  return { needed, rotated: last && { keyId: last.key_id, at: last.finished_at } };
}
