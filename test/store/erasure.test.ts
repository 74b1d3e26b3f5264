import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Updateable } from 'kysely';
import type { CaseId, CommandId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { backUpStore } from '../../store/backup/back-up';
import { restoreStore } from '../../store/backup/restore';
import type { Database } from '../../store/database';
import { eraseCase } from '../../store/erasure/erase';
import { type LedgerEntry, noteErasure, readLedger } from '../../store/erasure/ledger';
import { keepDecision, retentionEnd, retentionOver } from '../../store/erasure/retention';
import { writeIdentity } from '../../store/identity/identities';
import { writeReferrer } from '../../store/identity/referrers';
import { CaseKeyDestroyed, sealing } from '../../store/keys/case-keys';
import { masterKeysOf } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { currentIdentities } from '../../store/read/current-identities';
import { findCitizens } from '../../store/read/find-citizens';
import { loadEvents } from '../../store/read/timeline';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { verifyStore } from '../../store/verify/verify';
import { databases, storeFor, testsOn } from '../environment/databases';
import { ahead } from './setup/ahead';
import { PlayedCase, shipped } from './setup/cases';

const keys = masterKeysOf([randomBytes(32)]);
const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-erasure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A case that was looked for and found outside the target group long ago, with all that is personal about it. */
async function endedCase({ db }: Store, name: string): Promise<PlayedCase> {
  const played = new PlayedCase('ballerup');
  const { caseId, id: municipality } = played;
  const version = randomUUID() as CommandId;
  const sealed = (text: string) => sealing(db, keys).seal(municipality, caseId, text, version);
  const opening = { caseId, municipality, channel: 'phone', referrer: 'neighbour', identityVersion: version } as const;
  const description = await sealed(`Bekymret for ${name}`);
  const reason = await sealed(`${name} bor i en anden kommune`);
  await writeIdentity(db, keys, { caseId, ...ahead(version), municipality, identity: { name, cpr: '010158-5001' } });
  const referrer = { name: `Nabo til ${name}` };
  await writeReferrer(db, keys, { caseId, ...ahead(version), municipality, referrer, wantsToStayUnnamed: true });
  played.do('2025-06-02T08:00:00.000Z', { type: 'refer', data: { ...opening, description } }, version);
  played.do('2025-06-03T08:00:00.000Z', { type: 'declareOutsideTargetGroup', data: { reason } });
  await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
  return played;
}

const approved = ({ caseId, id }: PlayedCase): LedgerEntry => ({
  caseId,
  municipality: id,
  approvedBy: 'staff:lead',
  at: wallInstant('2032-01-01T10:00:00Z'),
});

const textOfCase = async ({ db }: Store, caseId: CaseId): Promise<string> => {
  const tables = await db.introspection.getTables();
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ text: string }>`
        select t::text as text from ${sql.table(name)} t where t::text like ${`%${caseId}%`}`.execute(db);
      return rows.map(({ text }) => `${name}: ${text}`);
    }),
  );
  return texts.flat().join('\n');
};

describe.each(databases())('an erased case, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  beforeAll(() => installRules(held.store.db, shipped));
  afterEach(() => jest.restoreAllMocks());

  smoke('is unreadable at once here, and within a minute in a process that had its key at hand', async () => {
    const { store } = held;
    const erased = await endedCase(store, 'Sletter Prøvemand');
    const other = await endedCase(store, 'Bliver Prøvemand');
    const { caseId, id } = erased;
    const [event] = await loadEvents(store.db, id, caseId);
    if (!event) throw new Error('nothing was recorded');
    const elsewhere = sealing(store.db, keys);
    expect(JSON.stringify(await elsewhere.openAll(caseId, event))).toContain('Bekymret for Sletter');
    const began = Date.now();
    expect(await eraseCase(store.db, approved(erased))).toBe(true);

    expect(await currentIdentities(store.db, keys, id, [caseId])).toEqual(new Map());
    const found = await findCitizens(store.db, keys, id, { name: 'Prøvemand' }, 'allWords');
    expect(found.map((one) => one.caseId)).toEqual([other.caseId]);
    const left = await textOfCase(store, caseId);
    expect(left).not.toMatch(/s1\.|c1\.|w1\./);
    expect(new Set(left.split('\n').map((line) => line.split(':')[0]))).toEqual(
      new Set(['case_events', 'case_keys', 'cases', 'erasures', 'registrations']),
    );
    jest.spyOn(Date, 'now').mockReturnValue(began + 60_000);
    const { description } = event.data as { description: never };
    await expect(elsewhere.open(caseId, description)).rejects.toThrow(CaseKeyDestroyed);
    expect(JSON.stringify(await elsewhere.openAll(caseId, event))).toContain('"description":null');
    expect(await eraseCase(store.db, approved(erased))).toBe(true);
  });

  test('leaves its number and the dates of its phases, and a record that folds with nothing in its texts', async () => {
    const { store } = held;
    const erased = await endedCase(store, 'Tal Tilbage');
    await eraseCase(store.db, approved(erased));
    const query = store.db.selectFrom('erasures').selectAll().where('case_id', '=', erased.caseId);
    expect(await query.executeTakeFirst()).toMatchObject({
      number: expect.stringMatching(/^B-\d+$/),
      ground: 'outsideTargetGroup',
      ended_at: '2025-06-03T08:00:00.000Z',
    });
    const events = await loadEvents(store.db, erased.id, erased.caseId);
    expect(events.map(({ type }) => type)).toEqual(erased.events.map(({ type }) => type));
    expect(events[0]?.data).toMatchObject({ description: null, referrer: 'neighbour' });
    const { differences } = await verifyStore({ db: store.db, rules: rulesCache(store.db) });
    expect(differences).toEqual([]);
  });

  test('stays erased when a backup of before is restored: by the ledger, and by newer keys', async () => {
    const { store } = held;
    const [byLedger, byKeys] = [await endedCase(store, 'Ledger Prøve'), await endedCase(store, 'Nøgle Prøve')];
    const kept = await endedCase(store, 'Beholdt Prøve');
    const before = { data: join(folder, randomUUID()), keys: join(folder, randomUUID()) };
    await backUpStore(store.db, before);
    const ledger = join(folder, randomUUID(), 'erasures.jsonl');
    noteErasure(ledger, approved(byLedger));
    appendFileSync(ledger, '{"caseId":"half of a line');
    await eraseCase(store.db, approved(byLedger));

    const restored = await restoredFrom(before, readLedger(ledger));
    expect(await textOfCase(restored.store, byLedger.caseId)).not.toMatch(/s1\.|c1\.|w1\./);
    const names = async (db: Store['db']) =>
      [...(await currentIdentities(db, keys, kept.id, [byLedger.caseId, byKeys.caseId, kept.caseId])).values()]
        .map(({ name }) => name)
        .sort();
    expect(await names(restored.store.db)).toEqual(['Beholdt Prøve', 'Nøgle Prøve']);
    await restored.remove();

    await eraseCase(store.db, approved(byKeys));
    const after = { data: join(folder, randomUUID()), keys: join(folder, randomUUID()) };
    await backUpStore(store.db, after);
    const newer = await restoredFrom({ data: before.data, keys: after.keys }, []);
    expect(newer.erasedAgain).toBeGreaterThanOrEqual(2);
    expect(await names(newer.store.db)).toEqual(['Beholdt Prøve']);
    await newer.remove();
  });

  test('is proposed when its retention is over, and not while it is put off or a linked case goes on', async () => {
    const { db } = held.store;
    const over = await endedCase(held.store, 'Over Tiden');
    const on = (today: string) =>
      retentionOver(db, { municipality: over.id, years: 5, now: wallInstant(`${today}T12:00:00Z`) }).then((all) =>
        all.map(({ caseId }) => caseId).includes(over.caseId),
      );
    expect([await on('2030-06-02'), await on('2030-06-03')]).toEqual([false, true]);
    const decided = { caseId: over.caseId, municipality: over.id, words: 's1.x', by: 'staff:lead' };
    const at = wallInstant('2030-07-01T10:00:00Z');
    const putOff = { id: randomUUID(), kind: 'putOff', until: '2031-01-01', at, ...decided } as never;
    await keepDecision(db, putOff);
    await keepDecision(db, putOff);
    expect([await on('2030-12-31'), await on('2031-01-01')]).toEqual([false, true]);
    const [next, last] = [await endedCase(held.store, 'Samme Borger'), await endedCase(held.store, 'Igen Samme')];
    const set = (of: PlayedCase, what: Updateable<Database['cases']>) =>
      db.updateTable('cases').set(what).where('case_id', '=', of.caseId).execute();
    await set(over, { linked_case_ids: [next.caseId] });
    expect(await on('2031-01-01')).toBe(true);
    await set(next, { status: 'active' });
    expect(await on('2031-01-01')).toBe(false);
    await set(next, { status: 'ended' });
    await set(last, { linked_case_ids: [next.caseId], status: 'active' });
    expect(await on('2031-01-01')).toBe(false);
    await set(last, { status: 'ended' });
    expect(await on('2031-01-01')).toBe(true);
    expect(retentionEnd(wallInstant('2024-02-29T12:00:00Z'), 5)).toBe('2029-03-01');
  });

  async function restoredFrom(halves: { data: string; keys: string }, ledger: readonly LedgerEntry[]) {
    const database = await kind.make();
    const store = await openStore(database.options);
    const { erasedAgain } = await restoreStore(store.db, halves, keys, ledger);
    const remove = async () => {
      await store.close();
      await database.remove();
    };
    return { store, erasedAgain, remove };
  }
});

test('a ledger that is damaged in its middle is refused: what was erased must be known', () => {
  const ledger = join(folder, 'damaged.jsonl');
  appendFileSync(ledger, 'nothing\n');
  noteErasure(ledger, {
    caseId: randomUUID() as CaseId,
    municipality: 'ballerup' as never,
    approvedBy: 'x',
    at: '' as never,
  });
  expect(() => readLedger(ledger)).toThrow(/damaged in line 1/);
});
