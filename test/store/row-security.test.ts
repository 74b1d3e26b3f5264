import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { MunicipalityId, StaffId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import type { Database } from '../../store/database';
import { openStore } from '../../store/open';
import { listCases } from '../../store/read/case-list';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { grantEmergencyAccess } from '../../store/restricted/emergency-access';
import { liftRestriction, nameStaff, restrictCase } from '../../store/restricted/restrictions';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { seededStaff, seedPeople } from '../../store/seed';
import { databases, describeOnPostgres, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, sealed, shipped } from './setup/cases';

const ballerup = 'ballerup' as MunicipalityId;
const gentofte = 'gentofte' as MunicipalityId;
const person = (name: Parameters<typeof seededStaff>[1]) => seededStaff('ballerup', name);

describe.each(databases())('row security of the database on $on', (kind) => {
  const { smoke, test, describe } = testsOn(kind);
  const held = storeFor(kind);
  const ours = new PlayedCase('ballerup');
  const theirs = new PlayedCase('gentofte');
  const restricted = new PlayedCase('ballerup');
  const as = (municipality: MunicipalityId, staff: StaffId | null = null) =>
    held.store.within({ municipality, staff, rehearsal: null });

  beforeAll(async () => {
    const { db } = held.store;
    await installRules(db, shipped);
    await seedPeople(db);
    for (const one of [ours, theirs, restricted]) {
      one.refer('2025-06-02T08:00:00.000Z');
      one.accept('2025-06-03T08:00:00.000Z');
      await recordCaseEvents({ db, rules: rulesCache(db) }, one.recording);
    }
  });

  /** Every table with its columns, as the database itself tells them. */
  const tables = async () => {
    const { rows } = await sql<{ name: string; secured: boolean; columns: string[] }>`
      select c.relname as name, c.relrowsecurity as secured,
        (select array_agg(attname::text) from pg_attribute a where a.attrelid = c.oid and attnum > 0) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`.execute(held.store.db);
    return rows;
  };

  smoke('every table whose rows belong to a municipality has one, and every one about a case the second', async () => {
    const all = await tables();
    const belonging = all.filter(({ columns }) => columns.includes('municipality'));
    expect(belonging.length).toBeGreaterThanOrEqual(23);
    expect(belonging.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_policies where policyname = 'unless_restricted'`.execute(held.store.db);
    const second = rows.map(({ name }) => name);
    const aboutCases = belonging.filter(({ columns }) => columns.includes('case_id'));
    expect(aboutCases.map(({ name }) => name).filter((name) => !second.includes(name))).toEqual([]);
  });

  smoke('a caller sees nothing of another municipality, whatever is asked, in any table', async () => {
    for (const { name, columns } of await tables()) {
      if (!columns.includes('municipality')) continue;
      const mine = await readAs(as(ballerup, person('teamLead')), name);
      if (mine === 'refused') continue;
      expect({ name, others: mine.filter(({ municipality }) => municipality !== 'ballerup') }).toEqual({
        name,
        others: [],
      });
    }
    const { rows } = await sql`select * from cases where municipality = 'gentofte' or true`.execute(as(ballerup));
    expect(rows).toHaveLength(2);
  });

  test('a caller writes, changes and removes nothing of another municipality, even by plain SQL', async () => {
    const mine = as(ballerup, person('teamLead'));
    const before = await sql`select * from case_numbers order by municipality`.execute(held.store.db);
    await expect(sql`insert into case_numbers values ('elsewhere', 1)`.execute(mine)).rejects.toThrow(/row-level/);
    await expect(sql`update case_numbers set municipality = 'gentofte'`.execute(mine)).rejects.toThrow(/row-level/);
    await sql`update case_numbers set last = 99 where municipality = 'gentofte'`.execute(mine);
    await sql`delete from staff where municipality = 'gentofte'`.execute(mine);
    expect(await sql`select * from case_numbers order by municipality`.execute(held.store.db)).toEqual(before);
    const { rows } = await sql`select 1 from staff where municipality = 'gentofte'`.execute(held.store.db);
    expect(rows.length).toBeGreaterThan(5);
  });

  test('callers of both municipalities and the program itself take turns on the same connections, each seeing its own rows', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const db = [as(ballerup), as(gentofte), held.store.db][turn % 3] as Kysely<Database>;
        const count = db.selectFrom('cases').select(({ fn }) => fn.countAll<number>().as('n'));
        return turn % 2 === 0
          ? (await count.executeTakeFirstOrThrow()).n
          : db.transaction().execute(async (tx) => (await tx.executeQuery(count)).rows[0]?.n);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, () => [2, 1, 3]).flat());
  });

  test('a transaction of a caller that fails leaves the next borrower with their own eyes', async () => {
    const failing = as(gentofte)
      .transaction()
      .execute(async (tx) => {
        await sql`select 1 / 0`.execute(tx);
      });
    await expect(failing).rejects.toThrow(/zero/);
    const { rows } = await sql`select 1 from cases`.execute(held.store.db);
    expect(rows).toHaveLength(3);
  });

  describe('around a restricted case', () => {
    const of = { municipality: ballerup, caseId: restricted.caseId, by: person('teamLead') };
    const reason = sealed;
    const sees = async (staff: StaffId | null) => {
      const db = as(ballerup, staff);
      const listed = await listCases(db, { municipality: ballerup, now: wallInstant('2025-06-10T12:00:00Z') });
      const { rows } = await sql<{ table: string }>`
        select distinct t.n as "table" from (
          select 'case_events' as n, case_id from case_events union all select 'attention', case_id from attention
          union all select 'messages', case_id from messages union all select 'restrictions', case_id from restrictions
          union all select 'registrations', id from registrations) t
        where t.case_id = ${restricted.caseId}`.execute(db);
      const inList = listed.items.some(({ caseId }) => caseId === restricted.caseId);
      if (!inList && rows.length === 0) return 'nothing';
      return inList && rows.length >= 4 ? 'all of it' : `in list: ${inList}, in ${rows.map(({ table }) => table)}`;
    };

    beforeAll(async () => {
      const named = [person('teamLead')];
      const restriction = { ...of, id: randomUUID(), reason, at: wallInstant(new Date()) };
      await restrictCase(held.store.db, restriction, named);
    });

    test('those named and its own worker see all of it, and everybody else nothing at all', async () => {
      expect(await sees(person('teamLead'))).toBe('all of it');
      expect(await sees(person('worker'))).toBe('all of it');
      for (const other of ['secondWorker', 'deputyLead', 'intakeOfficer', 'caseworker', 'admin'] as const) {
        expect([other, await sees(person(other))]).toEqual([other, 'nothing']);
      }
      expect(await sees(null)).toBe('nothing');
    });

    test('nobody who is kept out can write to it or turn row security off', async () => {
      const kept = as(ballerup, person('deputyLead'));
      const { caseId } = restricted;
      const naming = { case_id: caseId, staff_id: person('deputyLead'), municipality: 'ballerup', named_by: 'x' };
      const name = kept.insertInto('restricted_to').values({ ...naming, named_at: wallInstant(new Date()) });
      await expect(name.execute()).rejects.toThrow(/row-level/);
      await sql`update restrictions set lifted_at = now()`.execute(kept);
      await sql`delete from restricted_to`.execute(kept);
      await sql`update cases set worker_id = ${person('deputyLead')} where case_id = ${caseId}`.execute(kept);
      expect(await sees(person('deputyLead'))).toBe('nothing');
      expect(await sees(person('worker'))).toBe('all of it');
    });

    test('emergency access opens it for a while, and to whoever took it alone', async () => {
      const staff = person('intakeOfficer');
      const breaking = { ...of, id: randomUUID(), staff, reason };
      await grantEmergencyAccess(held.store.db, { ...breaking, at: wallInstant(new Date()) });
      expect(await sees(staff)).toBe('all of it');
      expect(await sees(person('caseworker'))).toBe('nothing');
      await sql`update glass_breakings set until = now() - interval '1 second'`.execute(held.store.db);
      expect(await sees(staff)).toBe('nothing');
    });

    test('whoever is no longer named is kept out at once; lifted, it is there for all again', async () => {
      const at = wallInstant(new Date());
      await nameStaff(held.store.db, { ...of, at }, [person('deputyLead')]);
      expect(await sees(person('teamLead'))).toBe('nothing');
      expect(await sees(person('deputyLead'))).toBe('all of it');
      await liftRestriction(held.store.db, { ...of, reason, at });
      for (const anyone of ['teamLead', 'deputyLead', 'caseworker'] as const)
        expect(await sees(person(anyone))).not.toBe('nothing');
    });
  });
});

async function readAs(db: Kysely<Database>, table: string): Promise<{ municipality: string }[] | 'refused'> {
  try {
    return (await sql<{ municipality: string }>`select municipality from ${sql.table(table)}`.execute(db)).rows;
  } catch (error) {
    if (error instanceof Error && /permission denied/.test(error.message)) return 'refused';
    throw error;
  }
}

describeOnPostgres('the role of callers', (kind) => {
  test('is made and taken whoever opens first, when several databases of one server are made ready at once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => kind.make('nothing')));
    const stores = await Promise.all(all.map(({ options }) => openStore(options)));
    for (const store of stores) {
      const { rows } = await sql`select current_user as "user", session_user as login`.execute(
        store.within({ municipality: ballerup, staff: null, rehearsal: null }),
      );
      expect(rows).toEqual([expect.objectContaining({ user: 'fodfaeste_within' })]);
      await store.close();
    }
    for (const database of all) await database.remove();
  });

  test('asks for help in plain words where the user may neither make it nor take it', async () => {
    const database = await kind.make();
    if (database.options.kind !== 'postgres') throw new Error('this is about a PostgreSQL server');
    const owner = await openStore(database.options);
    const name = `plain_${randomUUID().slice(0, 8)}`;
    await sql.raw(`create role ${name} login password 'plain'`).execute(owner.db);
    await sql.raw(`create database ${name} owner ${name}`).execute(owner.db);
    const url = new URL(database.options.url);
    url.username = name;
    url.password = 'plain';
    url.pathname = `/${name}`;
    const opening = openStore({ kind: 'postgres', url: url.toString() });
    await expect(opening).rejects.toMatchObject({
      message: `${name} may not take the role fodfaeste_within`,
      hint: `as a superuser, once: grant fodfaeste_within to ${name}`,
    });
    await sql.raw(`grant fodfaeste_within to ${name}`).execute(owner.db);
    const granted = await openStore({ kind: 'postgres', url: url.toString() });
    expect(
      await listCases(granted.within({ municipality: ballerup, staff: null, rehearsal: null }), {
        municipality: ballerup,
        now: wallInstant(new Date()),
      }),
    ).toEqual({ items: [], next: null });
    await granted.close();
    await sql.raw(`drop database ${name}`).execute(owner.db);
    await sql.raw(`drop role ${name}`).execute(owner.db);
    await owner.close();
    await database.remove();
  });
});
