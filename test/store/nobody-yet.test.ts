import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { databases, storeFor, testsOn } from '../environment/databases';

describe.each(databases())('A new system on $on', (kind) => {
  const { smoke } = testsOn(kind);
  const at = storeFor(kind);

  smoke('has rules in force, and nobody and no program that could sign in', async () => {
    await putShippedRulesInForce(at.store);
    const { db } = at.store;
    const rowsIn = async (table: 'staff' | 'machine_clients' | 'sessions' | 'standards') =>
      (await db.selectFrom(table).selectAll().execute()).length;
    expect(await rowsIn('standards')).toBeGreaterThan(0);
    expect([await rowsIn('staff'), await rowsIn('machine_clients'), await rowsIn('sessions')]).toEqual([0, 0, 0]);
  });
});
