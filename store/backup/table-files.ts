import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { BackedUpTable } from './manifest';

const PAGE = 1_000;

const fileOf = (folder: string, table: string): string => join(folder, `${table}.jsonl.gz`);

/** Writes a table's rows into its file, a JSON object a line. Inside a transaction, which says as of when. */
export async function writeTable(tx: Kysely<Database>, name: string, folder: string): Promise<BackedUpTable> {
  const zip = createGzip();
  const written = finished(
    zip.pipe(createWriteStream(fileOf(folder, name), { mode: 0o600, flags: 'wx', flush: true })),
  );
  written.catch(() => undefined);
  const digest = createHash('sha256');
  let rows = 0;
  await sql`declare backup no scroll cursor for select row_to_json(t)::text as line from ${sql.table(name)} t`.execute(
    tx,
  );
  for (;;) {
    const page = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from backup`.execute(tx);
    if (page.rows.length === 0) break;
    rows += page.rows.length;
    const text = page.rows.map(({ line }) => `${line}\n`).join('');
    digest.update(text);
    if (!zip.write(text)) await new Promise((drained) => zip.once('drain', drained));
  }
  await sql`close backup`.execute(tx);
  zip.end();
  await written;
  return { name, rows, sha256: digest.digest('hex') };
}

/** Puts a file's rows into its empty table. Throws when the file is not, to the last row, the one that was written. */
export async function readTable(tx: Kysely<Database>, table: BackedUpTable, folder: string): Promise<void> {
  const { name, rows, sha256 } = table;
  const digest = createHash('sha256');
  let [count, page]: [number, string[]] = [0, []];
  const insert = async () => {
    if (page.length === 0) return;
    await sql`insert into ${sql.table(name)} overriding system value
      select * from json_populate_recordset(null::${sql.table(name)}, ${`[${page.join(',')}]`}::json)`.execute(tx);
    page = [];
  };
  const unzipped = createReadStream(fileOf(folder, name)).pipe(createGunzip());
  for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) {
    digest.update(`${line}\n`);
    count += 1;
    page.push(line);
    if (page.length === PAGE) await insert();
  }
  await insert();
  if (count !== rows || digest.digest('hex') !== sha256) {
    throw new Error(`${fileOf(folder, name)} is damaged: it is not what the backup wrote`);
  }
}
