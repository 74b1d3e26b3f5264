import { sql } from 'kysely';
import { databases, storeFor } from '../environment/databases';

describe.each(databases())('a transaction on $on in which a statement failed', (kind) => {
  const held = storeFor(kind);

  it('is not taken for done by one who did not look at the failure', async () => {
    const careless = held.store.db.transaction().execute(async (transaction) => {
      await sql`create table careless (id int)`.execute(transaction);
      await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow('rolled back instead of committed');
    const { rows } = await sql`select to_regclass('careless') as "there"`.execute(held.store.db);
    expect(rows).toEqual([{ there: null }]);
  });
});
