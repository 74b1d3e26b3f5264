import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { anchorFolder, readAnchors } from '../../store/audit/anchor-folder';
import { anchorHeads } from '../../store/audit/anchor-heads';
import { auditLog } from '../../store/audit/audit-log';
import { inWords } from '../../store/audit/damage';
import type { AuditEntry } from '../../store/audit/entry';
import { listAudit } from '../../store/audit/read';
import { verifyAudit } from '../../store/audit/verify';
import { backUpStore } from '../../store/backup/back-up';
import { restoreStore } from '../../store/backup/restore';
import { eraseCase } from '../../store/erasure/erase';
import { sealing } from '../../store/keys/case-keys';
import { masterKeysOf } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { databases, storeFor, testsOn } from '../environment/databases';

const keys = masterKeysOf([randomBytes(32)]);
const staff = () => randomUUID() as StaffId;
const someCase = () => randomUUID() as CaseId;

/** A municipality that no other test uses. */
const newMunicipality = () => `kommune-${randomUUID()}` as MunicipalityId;

function reading(municipality: MunicipalityId, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    municipality,
    who: { kind: 'staff', id: staff() },
    act: 'seeCase',
    route: '/v1/cases/:caseId',
    caseIds: [someCase()],
    outcome: 'read',
    because: { kind: 'role', act: 'seeCase', role: 'outreachWorker', reach: 'team' },
    ...more,
  };
}

describe.each(databases())('the audit log, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-audit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const log = () => auditLog(held.store.db, keys);
  const found = async (municipality: string, more: object = { keys }) => {
    const { damages } = await verifyAudit({ db: held.store.db, ...more });
    return damages.filter((damage) => damage.municipality === municipality).map(inWords);
  };
  const all = (municipality: MunicipalityId) => listAudit(held.store.db, keys, { municipality, limit: 1_000 });

  smoke('numbers what many note at once without a gap, each municipality by itself, and the chains hold', async () => {
    const [one, other] = [newMunicipality(), newMunicipality()];
    // As many processes on PostgreSQL; the embedded database is one process's, with as many logs in it.
    const opened: Store[] = [];
    if (kind.on === 'PostgreSQL') for (let n = 0; n < 3; n += 1) opened.push(await openStore(held.database.options));
    const logs = [held.store, ...opened].map(({ db }) => auditLog(db, keys));
    const noted = Array.from({ length: 300 }, (_, n) =>
      logs[n % logs.length]?.note(reading(n % 3 === 0 ? other : one)),
    );
    await Promise.all(noted);
    await Promise.all(opened.map(({ close }) => close()));
    for (const [municipality, count] of [
      [one, 200],
      [other, 100],
    ] as const) {
      const { items } = await all(municipality);
      expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, n) => count - n));
      expect(await found(municipality)).toEqual([]);
    }
  });

  test('what was noted in release 0.1 is read under the names that acts have now, and its chain holds', async () => {
    const municipality = newMunicipality();
    const because = { kind: 'role', act: 'work', role: 'outreachWorker', reach: 'team' } as never;
    await log().note(reading(municipality, { act: 'work', because }));
    await log().note(reading(municipality));
    const { items } = await all(municipality);
    expect(items.map(({ act }) => act)).toEqual(['seeCase', 'doOutreach']);
    expect(items[1]?.because).toMatchObject({ kind: 'role', act: 'doOutreach' });
    expect(await found(municipality)).toEqual([]);
  });

  smoke('refuses to be changed, deleted from or emptied, by its owner too', async () => {
    const municipality = newMunicipality();
    await log().note(reading(municipality));
    for (const statement of [
      sql`update audit set who = 'public' where municipality = ${municipality}`,
      sql`delete from audit where municipality = ${municipality}`,
      sql`truncate audit`,
    ]) {
      await expect(statement.execute(held.store.db)).rejects.toThrow('the audit log is only ever added to');
    }
    expect((await all(municipality)).items).toHaveLength(1);
  });

  test('lets callers read their own municipality’s entries and write none', async () => {
    const [own, other] = [newMunicipality(), newMunicipality()];
    await Promise.all([own, other].map((municipality) => log().note(reading(municipality))));
    const asCaller = <T>(statement: ReturnType<typeof sql<T>>) =>
      held.store.db.transaction().execute(async (tx) => {
        await sql`set local role fodfaeste_within`.execute(tx);
        await sql`select set_config('fodfaeste.municipality', ${own}, true)`.execute(tx);
        return (await statement.execute(tx)).rows;
      });
    expect(await asCaller(sql`select municipality from audit`)).toEqual([{ municipality: own }]);
    for (const refused of [
      sql`insert into audit select municipality, seq + 1, at, who, act, route, case_ids, outcome, because, details, prev, hash from audit`,
      sql`delete from audit`,
      sql`update audit_heads set seq = 0`,
    ]) {
      await expect(asCaller(refused)).rejects.toThrow('permission denied');
    }
  });

  test('keeps what was searched for sealed: the auditor reads it, a copy of the table says nothing of it', async () => {
    const municipality = newMunicipality();
    const caseIds = [someCase(), someCase()];
    const details = { name: 'Birthe Kanariefugl', filters: { place: 'Bænken ved åen' } };
    await log().note(reading(municipality, { act: 'searchCitizens', outcome: 'searched', caseIds, details }));
    const { items } = await all(municipality);
    expect(items).toMatchObject([{ seq: 1, outcome: 'searched', caseIds, details }]);
    const rows = await sql<{ row: string }>`select a::text as row from audit a`.execute(held.store.db);
    const clear = rows.rows.map(({ row }) => row).join();
    for (const canary of ['Kanariefugl', 'Bænken']) {
      expect(clear).not.toContain(canary);
      expect(clear).not.toContain(Buffer.from(canary).toString('base64').slice(0, -3));
    }
    const elsewhere = await listAudit(held.store.db, masterKeysOf([randomBytes(32)]), { municipality, limit: 10 });
    expect(elsewhere.items).toMatchObject([{ seq: 1, details: null }]);
  });

  test('is found by citizen, by person, by outcome and by time, in pages', async () => {
    const municipality = newMunicipality();
    const [caseId, id] = [someCase(), staff()];
    const who = { kind: 'staff', id } as const;
    let clock = Date.parse('2026-03-02T08:00:00.000Z');
    const entries = auditLog(held.store.db, keys, () => clock);
    for (let hour = 0; hour < 6; hour += 1) {
      await entries.note(reading(municipality, hour % 2 === 0 ? { caseIds: [someCase(), caseId] } : { who }));
      clock += 3_600_000;
    }
    const because = { kind: 'refused', code: 'notYourRole' } as const;
    await entries.note(reading(municipality, { caseIds: [caseId], who, outcome: 'refused', because }));
    const seqs = async (query: object) =>
      (await listAudit(held.store.db, keys, { municipality, limit: 10, ...query })).items.map(({ seq }) => seq);
    expect(await seqs({ caseId })).toEqual([7, 5, 3, 1]);
    expect(await seqs({ who })).toEqual([7, 6, 4, 2]);
    expect(await seqs({ who, caseId })).toEqual([7]);
    expect(await seqs({ outcome: ['refused'] })).toEqual([7]);
    expect(
      await seqs({ from: wallInstant('2026-03-02T10:00:00.000Z'), before: wallInstant('2026-03-02T12:00:00.000Z') }),
    ).toEqual([4, 3]);
    const first = await listAudit(held.store.db, keys, { municipality, caseId, limit: 3 });
    expect(first.items.map(({ seq }) => seq)).toEqual([7, 5, 3]);
    expect(await seqs({ caseId, cursor: first.next })).toEqual([1]);
  });

  test('an entry that cannot be written is told so, and keeps no other one out', async () => {
    const municipality = newMunicipality();
    const broken = 'nul \u0000 byte';
    const entries = log();
    const noted = [reading(municipality), reading(municipality, { route: broken }), reading(municipality)];
    const outcomes = await Promise.allSettled(noted.map((entry) => entries.note(entry)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await found(municipality)).toEqual([]);
  });

  test('stays valid without any key, and when a case’s own key is destroyed', async () => {
    const municipality = newMunicipality();
    const caseId = someCase();
    await sealing(held.store.db, keys).seal(municipality, caseId, 'Vil ikke ses', randomUUID() as never);
    await log().note(reading(municipality, { caseIds: [caseId], details: { fields: ['cpr'] } }));
    await eraseCase(held.store.db, { caseId, municipality, approvedBy: 'staff:1', at: wallInstant(Date.now()) });
    expect(await found(municipality)).toEqual([]);
    expect(await found(municipality, {})).toEqual([]);
    const strangers = { keys: masterKeysOf([randomBytes(32)]) };
    expect(await found(municipality, strangers)).toEqual([
      expect.stringMatching('not written with this installation’s key'),
    ]);
  });

  test('is anchored where it has grown, and a line that broke off does not take the next one along', async () => {
    const municipality = newMunicipality();
    const anchors = join(folder, randomUUID());
    const anchoring = (at: string) => ({
      db: held.store.db,
      keys,
      places: [anchorFolder(anchors)],
      now: wallInstant(at),
    });
    const own = () => readAnchors(anchors).anchors.filter((anchor) => anchor.municipality === municipality);
    await log().note(reading(municipality));
    await anchorHeads(anchoring('2026-03-02T08:00:00.000Z'));
    expect(await anchorHeads(anchoring('2026-03-02T09:00:00.000Z'))).toMatchObject({ anchored: 0 });
    await log().note(reading(municipality));
    const [file = ''] = readdirSync(anchors);
    appendFileSync(join(anchors, file), '{"municipality":"half of');
    await anchorHeads(anchoring('2026-03-02T10:00:00.000Z'));
    expect(own().map(({ seq }) => seq)).toEqual([1, 2]);
    const { damages } = await verifyAudit({ db: held.store.db, keys, anchors: () => readAnchors(anchors) });
    expect(damages.map(inWords)).toEqual([
      expect.stringContaining('a line among the anchors cannot be read (anchors-2026-03.jsonl, line'),
    ]);
    expect(readFileSync(join(anchors, file), 'utf8')).not.toContain('null');
  });

  test('a store restored from an older backup says itself from where on the log is gone, and why', async () => {
    const municipality = newMunicipality();
    const anchors = join(folder, randomUUID());
    const halves = { data: join(folder, randomUUID()), keys: join(folder, randomUUID()) };
    const entries = log();
    for (let n = 0; n < 3; n += 1) await entries.note(reading(municipality));
    await backUpStore(held.store.db, halves);
    for (let n = 0; n < 4; n += 1) await entries.note(reading(municipality));
    const places = [anchorFolder(anchors)];
    await anchorHeads({ db: held.store.db, keys, places, now: wallInstant(Date.now()) });

    const another = await kind.make();
    const restored = await openStore(another.options);
    await restoreStore(restored.db, halves, keys, []);
    await auditLog(restored.db, keys).note(reading(municipality));
    const { damages } = await verifyAudit({ db: restored.db, keys, anchors: () => readAnchors(anchors) });
    const own = damages.filter((damage) => damage.municipality === municipality);
    expect(own).toMatchObject([{ kind: 'cutTail', from: 4, to: 7, reason: 'restored' }]);
    expect(inWords(own[0] as never)).toContain('restored from a backup that was older');
    // Without the keys the note of the restore cannot be verified, so it is a cut like any other.
    const withoutKeys = await verifyAudit({ db: restored.db, anchors: () => readAnchors(anchors) });
    const cut = withoutKeys.damages.filter((damage) => damage.municipality === municipality);
    expect(cut).toEqual([{ kind: 'cutTail', municipality, from: 6, to: 7 }]);
    await restored.close();
    await another.remove();
  });
});
