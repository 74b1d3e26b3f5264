import { Client } from 'pg';

/** What PostgreSQL keeps beside the columns of each row: its header and its place in the page. */
const BYTES_OF_A_ROW = 28;

/** Which rows of a table, as a condition with `$1`; by table. */
export type Rows = Readonly<Record<string, string>>;

/** The bytes of all those rows as they lie in the tables, compressed where they are; indexes apart. */
export async function bytesOfRows(url: string, rows: Rows, about: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let sum = 0;
    for (const [table, condition] of Object.entries(rows)) {
      const columns = await client.query(
        'select column_name as name from information_schema.columns where table_name = $1',
        [table],
      );
      const sizes = columns.rows.map(({ name }) => `coalesce(pg_column_size(${client.escapeIdentifier(name)}), 0)`);
      const found = await client.query(
        `select coalesce(sum(${BYTES_OF_A_ROW} + ${sizes.join(' + ')}), 0)::float8 as bytes from ${table} where ${condition}`,
        [about],
      );
      sum += found.rows[0].bytes;
    }
    return sum;
  } finally {
    await client.end();
  }
}
