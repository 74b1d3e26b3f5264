import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId, CommandId, MunicipalityId, Sealed } from '../../domain';
import type { StaffId } from '../../domain/ids';
import { vaultKeyOf } from '../../store/devices/vault-keys';
import { findAnswer, keepAnswer } from '../../store/idempotent-answers';
import { readIdentity, writeIdentity } from '../../store/identity/identities';
import { readReferrer, writeReferrer } from '../../store/identity/referrers';
import { sealing } from '../../store/keys/case-keys';
import { digestOf } from '../../store/keys/digest';
import { type KeySet, newKey, withKeyWaiting, withoutKey, withWaitingCurrent } from '../../store/keys/key-set';
import { type MasterKeys, masterKeysIn, UnknownKey } from '../../store/keys/master-keys';
import { encryptedTables, keyUsage, reencryptAll } from '../../store/keys/rotation';
import { wallNow } from '../../store/wall-clock';
import { databases, storeFor, testsOn } from '../environment/databases';
import { isLong } from '../environment/form';
import { ahead } from './setup/ahead';

const municipality = 'ballerup' as MunicipalityId;
const first: KeySet = { keys: [{ key: randomBytes(32), made: '2026-01-01T00:00:00.000Z' }] };
const waiting = withKeyWaiting(first, newKey());
const second = withWaitingCurrent(waiting);
const alone = withoutKey(second, masterKeysIn(first).currentId);

describe.each(databases())('a new master key, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  /** On PostgreSQL more than one batch of locking anew; the embedded database takes long over each. */
  const many = kind.on === 'PostgreSQL' || isLong ? 230 : 30;
  const written: { caseId: CaseId; version: string; note: Sealed; name: string; vaultKey: string | undefined }[] = [];
  const vaultKey = (keys: MasterKeys, name: string, deviceId: string) =>
    vaultKeyOf(held.store.db, keys, { municipality, staffId: name as StaffId, deviceId, platform: 'ios' }, wallNow());

  /** One case's worth of everything that is under a master key. */
  async function write(keys: MasterKeys, name: string): Promise<void> {
    const { db } = held.store;
    const [caseId, version] = [randomUUID() as CaseId, randomUUID()];
    await writeIdentity(db, keys, { caseId, ...ahead(version), municipality, identity: { name, alias: 'Grå Jakke' } });
    const referrer = { name: `${name}s nabo` };
    await writeReferrer(db, keys, { caseId, ...ahead(version), municipality, referrer, wantsToStayUnnamed: false });
    await keepAnswer(db, keys, { municipality, key: version as CommandId, digest: 'd', answer: { name } });
    const note = await sealing(db, keys).seal(municipality, caseId, `Om ${name}`, version as CommandId);
    written.push({ caseId, version, note, name, vaultKey: await vaultKey(keys, name, version) });
  }

  /** How many of all that was written can be read as it was, with these keys alone. */
  async function readable(keys: MasterKeys): Promise<number> {
    const { db } = held.store;
    const { open } = sealing(db, keys);
    let many = 0;
    for (const { caseId, version, note, name, vaultKey: given } of written) {
      const at = { municipality, caseId, version };
      const identity = await readIdentity(db, keys, at);
      const referrer = await readReferrer(db, keys, at);
      const answer = await findAnswer(db, keys, { municipality, key: version as CommandId });
      const texts = [
        identity?.name,
        identity?.alias,
        referrer?.referrer.name,
        await open(caseId, note),
        answer?.answer,
      ];
      expect(texts).toEqual([name, 'Grå Jakke', `${name}s nabo`, `Om ${name}`, { name }]);
      expect(await vaultKey(keys, name, version)).toBe(given);
      many += 1;
    }
    return many;
  }

  smoke(
    'all is locked anew while others go on writing under the old key, and a second round takes what they wrote',
    async () => {
      const old = masterKeysIn(waiting);
      for (let number = 0; number < many; number += 1) await write(old, `Prøve ${number}`);
      let stop = false;
      const writer = (async () => {
        for (let number = 0; !stop; number += 1) await write(old, `Samtidig ${number}`);
      })();
      const told: string[] = [];
      const next = masterKeysIn(second);
      expect(await reencryptAll(held.store.db, next, ({ table }) => told.push(table))).toBeGreaterThanOrEqual(4 * many);
      stop = true;
      await writer;
      expect(new Set(told)).toEqual(new Set(['case_keys', ...encryptedTables.map(({ table }) => table)]));
      expect(await readable(old)).toBe(written.length);
      await reencryptAll(held.store.db, next);
      expect(await reencryptAll(held.store.db, next)).toBe(0);
      const { needed, rotated } = await keyUsage(held.store.db);
      expect(new Set(needed.map(({ keyId }) => keyId))).toEqual(new Set([next.currentId]));
      expect(rotated?.keyId).toBe(next.currentId);
    },
  );

  test('afterwards everything is read with the new key alone, and nothing with the old one alone', async () => {
    expect(await readable(masterKeysIn(alone))).toBe(written.length);
    await expect(readable(masterKeysIn(first))).rejects.toThrow(UnknownKey);
  });

  test('stopped on the way it is begun again, and goes on with what is left', async () => {
    const [before, after] = [masterKeysIn(second), masterKeysIn(withWaitingCurrent(withKeyWaiting(second, newKey())))];
    const broken = reencryptAll(held.store.db, after, ({ table }) => {
      if (table === 'identities') throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(await readable(after)).toBe(written.length);
    const { needed } = await keyUsage(held.store.db);
    expect(new Set(needed.map(({ keyId }) => keyId))).toEqual(new Set([before.currentId, after.currentId]));
    expect(await reencryptAll(held.store.db, after)).toBeGreaterThan(0);
    expect(await reencryptAll(held.store.db, after)).toBe(0);
    expect(await readable(after)).toBe(written.length);
  });

  test('no column that is under a master key is left out of the rotation', async () => {
    const known = encryptedTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    const found = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'text'`.execute(held.store.db);
    const locked: string[] = [];
    for (const { table, column } of found.rows) {
      const { rows } = await sql`select from ${sql.table(table)} where ${sql.ref(column)} like 'c1.%' limit 1`.execute(
        held.store.db,
      );
      if (rows.length > 0) locked.push(`${table}.${column}`);
    }
    expect(locked.length).toBeGreaterThan(3);
    expect(locked.filter((column) => !known.includes(column))).toEqual([]);
  });
});

describe('the keys that last', () => {
  test('are the same before a new key, while it waits, when it is current, and when the old one is gone', () => {
    const digests = [first, waiting, second, alone].map((set) => digestOf(masterKeysIn(set), { said: 'det samme' }));
    expect(new Set(digests).size).toBe(1);
    const indexes = [first, waiting, second, alone].map((set) =>
      masterKeysIn(set).lasting('blindIndex').toString('hex'),
    );
    expect(new Set(indexes).size).toBe(1);
  });

  test('a key that waits is known and not used, and the current one is never taken out', () => {
    expect(masterKeysIn(waiting).currentId).toBe(masterKeysIn(first).currentId);
    expect(masterKeysIn(second).currentId).not.toBe(masterKeysIn(first).currentId);
    expect(() => withoutKey(second, masterKeysIn(second).currentId)).toThrow(/is the current master key/);
  });
});
