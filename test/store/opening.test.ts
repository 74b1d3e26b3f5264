import { sql } from 'kysely';
import type { MunicipalityId } from '../../domain/ids';
import type { Standard } from '../../domain/rules/standard';
import { loadShippedStandards } from '../../standards/load';
import { migrate } from '../../store/migrate';
import { migrations } from '../../store/migrations';
import { openStore } from '../../store/open';
import { listStandards, saveStandardDraft } from '../../store/rules/standards';
import { databases, describeOnPostgres, storeFor } from '../environment/databases';

describe.each(databases())('the store on $on', (kind) => {
  const held = storeFor(kind, 'nothing');

  test('gives numbers, dates, instants and JSON back in the same form whatever the database', async () => {
    const { rows } = await sql`select count(*) as count, '2025-12-24'::date as day,
      '2025-10-26T10:00:00.120+01:00'::timestamptz as at, '{"a":[1,null]}'::jsonb as json,
      ${['x', 'y']}::text[] as words`.execute(held.store.db);
    expect(rows).toEqual([
      { count: 1, day: '2025-12-24', at: '2025-10-26T09:00:00.120Z', json: { a: [1, null] }, words: ['x', 'y'] },
    ]);
  });

  test('keeps a transaction whole: what was begun and refused leaves nothing, and another never sees the half of it', async () => {
    const { db } = held.store;
    const row = { municipality: 'ballerup', last: 1 };
    const refused = db.transaction().execute(async (tx) => {
      await tx.insertInto('case_numbers').values(row).execute();
      throw new Error('refused');
    });
    const meanwhile = db.selectFrom('case_numbers').selectAll().execute();
    await expect(refused).rejects.toThrow('refused');
    expect(await meanwhile).toEqual([]);
    expect(await db.selectFrom('case_numbers').selectAll().execute()).toEqual([]);
  });

  test('comes to the same tables when two start at once, and a second start changes nothing', async () => {
    await Promise.all([migrate(held.store.db), migrate(held.store.db)]);
    const { options } = held.database;
    if (options.kind === 'postgres') {
      const others = await Promise.all([openStore(options), openStore(options), openStore(options)]);
      await Promise.all(others.map((store) => store.close()));
    }
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      held.store.db,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations).sort());
  });

  test('gives a shipped standard from before B10 and G9 had their place that one field, and one that was worded anew nothing', async () => {
    const { db } = held.store;
    const kept = async (municipality: string) =>
      (await listStandards(db, { municipality: municipality as MunicipalityId, rehearsalId: null })).map(
        ({ standard }) => standard,
      );
    const [ballerup, gentofte] = loadShippedStandards() as [Standard, Standard];
    const { cooperation: _b10, ...ballerupBefore } = ballerup;
    const { employees: _g9, ...gentofteBefore } = gentofte;
    const G9 = { says: 'Vi ansætter dem selv.' };
    const reworded = { ...gentofteBefore, clauses: { ...gentofte.clauses, G9 } };
    await saveStandardDraft(db, ballerupBefore, null);
    await saveStandardDraft(db, gentofteBefore, null);
    const given = migrations['0052-clauses-said'] ?? [];
    const twice = [...given, ...given];
    for (const statement of twice) await sql.raw(statement).execute(db);
    expect([await kept('ballerup'), await kept('gentofte')]).toEqual([[ballerup], [gentofte]]);
    await saveStandardDraft(db, reworded, null, 1);
    for (const statement of twice) await sql.raw(statement).execute(db);
    expect(await kept('gentofte')).toEqual([reworded]);
    await db.deleteFrom('standards').execute();
  });

  test('of a later version opens for an earlier one, which can so be gone back to; one with a gap does not', async () => {
    const { db } = held.store;
    const done = (name: string) => sql`insert into kysely_migration values (${name}, now())`.execute(db);
    const undone = (name: string) => sql`delete from kysely_migration where name = ${name}`.execute(db);
    await done('9999-of-the-next');
    await migrate(db);
    const { rows } = await sql<{
      name: string;
    }>`select max(name) as name from kysely_migration where name < '9'`.execute(db);
    const last = rows[0]?.name ?? '';
    await undone(last);
    await expect(migrate(db)).rejects.toThrow(/9999-of-the-next/);
    await done(last);
    await undone('9999-of-the-next');
    await done('0000-of-another-program');
    await expect(migrate(db)).rejects.toThrow(/0000-of-another-program/);
    await undone('0000-of-another-program');
  });
});

describeOnPostgres('a fresh database', (kind) => {
  test('is made ready once when four processes open it at the same moment', async () => {
    const database = await kind.make('nothing');
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(database.options)));
    const [first] = stores;
    const tables = first && (await first.db.introspection.getTables());
    expect(tables?.map(({ name }) => name)).toContain('case_events');
    await Promise.all(stores.map((store) => store.close()));
    await database.remove();
  });
});
