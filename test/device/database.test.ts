import 'fake-indexeddb/auto';
import { instant } from '../../domain/clock/time';
import { Database } from '../../web/vault/database';

const device = { id: 'this-phone', person: undefined, latestAt: instant('2026-01-22T09:00:00.000Z') };

it('a connection that the system has closed is opened once more, and nothing is lost', async () => {
  const database = new Database();
  await database.use((db) => db.put('device', device, 'this'));
  await database.use(async (db) => db.close());
  expect(await database.use((db) => db.get('device', 'this'))).toEqual(device);
  await database.close();
});

it('two tabs see the same', async () => {
  const [one, two] = [new Database(), new Database()];
  await one.use((db) => db.put('device', { ...device, id: 'another' }, 'this'));
  expect(await two.use((db) => db.get('device', 'this'))).toMatchObject({ id: 'another' });
  await one.close();
  await two.close();
});
