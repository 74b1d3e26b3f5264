import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CaseId, CommandId, MunicipalityId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { eraseCase } from '../../store/erasure/erase';
import { type Identity, readIdentities, readIdentity, writeIdentity } from '../../store/identity/identities';
import { sweepOrphans } from '../../store/identity/orphans';
import { findReceipt, readReferrer, writeReferrer } from '../../store/identity/referrers';
import { CannotOpen } from '../../store/keys/aes-gcm';
import { CaseKeyDestroyed, isSealed, sealing } from '../../store/keys/case-keys';
import { masterKeysOf } from '../../store/keys/master-keys';
import { currentIdentities } from '../../store/read/current-identities';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { databases, storeFor, testsOn } from '../environment/databases';
import { ahead } from './setup/ahead';
import { PlayedCase, sealed, shipped } from './setup/cases';

const municipality = 'ballerup' as MunicipalityId;
const keys = masterKeysOf([randomBytes(32)]);
const newCase = () => randomUUID() as CaseId;
const newCommand = () => randomUUID() as CommandId;

describe.each(databases())('what only the store may know, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  /** Every row of every table as text, as someone with a copy of the database would read it. */
  const everything = async () => {
    const tables = await held.store.db.introspection.getTables();
    const texts = await Promise.all(
      tables.map(async ({ name }) => (await sql`select t::text from ${sql.table(name)} t`.execute(held.store.db)).rows),
    );
    return JSON.stringify(texts);
  };

  beforeAll(() => installRules(held.store.db, shipped));

  smoke('a command sent again is sealed to the same bytes, and another text of it to others', async () => {
    const { seal } = sealing(held.store.db, keys);
    const [caseId, command] = [newCase(), newCommand()];
    const first = await seal(municipality, caseId, 'Vil gerne ses på torsdag.', command);
    expect(await seal(municipality, caseId, 'Vil gerne ses på torsdag.', command)).toBe(first);
    expect(await seal(municipality, caseId, 'Vil gerne ses på fredag.', command)).not.toBe(first);
  });

  test('a sealed text opens for its own case and for no other, and a changed one for none', async () => {
    const { seal, open } = sealing(held.store.db, keys);
    const [mine, other] = [newCase(), newCase()];
    const text = await seal(municipality, mine, 'Sidder ved stationen, taler gerne om fodbold.', newCommand());
    expect(isSealed(text)).toBe(true);
    expect(await open(mine, text)).toBe('Sidder ved stationen, taler gerne om fodbold.');
    expect(await seal(municipality, mine, 'samme', newCommand())).not.toBe(
      await seal(municipality, mine, 'samme', newCommand()),
    );
    await seal(municipality, other, 'x', newCommand());
    await expect(open(other, text)).rejects.toThrow(CannotOpen);
    await expect(open(newCase(), text)).rejects.toThrow(CannotOpen);
    const another = text.at(-9) === 'A' ? 'B' : 'A';
    const changed = `${text.slice(0, -9)}${another}${text.slice(-8)}` as typeof text;
    await expect(open(mine, changed)).rejects.toThrow(CannotOpen);
  });

  test('two that seal the first text of a case at once use one key', async () => {
    const caseId = newCase();
    const texts = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => sealing(held.store.db, keys).seal(municipality, caseId, text, newCommand())),
    );
    const reader = sealing(held.store.db, keys);
    expect(await Promise.all(texts.map((text) => reader.open(caseId, text)))).toEqual(['a', 'b', 'c', 'd']);
  });

  test("a timeline opens as it stands, and reads as erased once the case's key is destroyed", async () => {
    const caseId = newCase();
    const own = sealing(held.store.db, keys);
    const note = await own.seal(municipality, caseId, 'Hilste i dag.', newCommand());
    const event = { type: 'contactLogged', data: { outcome: 'contactMade', notes: [note] } };
    const opened = { ...event, data: { ...event.data, notes: ['Hilste i dag.'] } };
    expect(await own.openAll(caseId, event)).toEqual(opened);
    await eraseCase(held.store.db, {
      caseId,
      municipality,
      approvedBy: 'staff:1',
      at: wallInstant('2026-01-01T00:00:00Z'),
    });
    own.forget(caseId);
    await expect(own.open(caseId, note)).rejects.toThrow(CaseKeyDestroyed);
    expect(await own.openAll(caseId, event)).toEqual({ ...event, data: { ...event.data, notes: [null] } });
    await expect(own.seal(municipality, caseId, 'igen', newCommand())).rejects.toThrow(CaseKeyDestroyed);
  });

  smoke('who the citizen is comes back as written, each version for itself, and to no other municipality', async () => {
    const caseId = newCase();
    const [first, second] = [randomUUID(), randomUUID()];
    const { db } = held.store;
    await writeIdentity(db, keys, { caseId, ...ahead(first), municipality, identity: { alias: 'Grå Jakke' } });
    const named = { alias: 'Grå Jakke', name: 'Villads Prøvemand', place: 'stationen' };
    await writeIdentity(db, keys, { caseId, ...ahead(second), municipality, identity: named });
    await writeIdentity(db, keys, { caseId, ...ahead(second), municipality, identity: { alias: 'en anden' } });
    expect(await readIdentity(db, keys, { municipality, caseId, version: first })).toEqual({ alias: 'Grå Jakke' });
    expect((await readIdentities(db, keys, municipality, [first, second])).get(second)).toEqual(named);
    const gentofte = 'gentofte' as MunicipalityId;
    expect(await readIdentity(db, keys, { municipality: gentofte, caseId, version: first })).toBeUndefined();
  });

  test('a referrer gets a receipt that leads back to the case and says nothing by itself', async () => {
    const [caseId, version] = [newCase(), randomUUID()];
    const referrer = { name: 'Gudrun Naboerske', phone: '00 00 00 01' };
    const written = { caseId, ...ahead(version), municipality, referrer, wantsToStayUnnamed: true };
    const receipt = await writeReferrer(held.store.db, keys, written);
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await writeReferrer(held.store.db, keys, written)).toBe(receipt);
    expect(await findReceipt(held.store.db, municipality, receipt)).toBe(caseId);
    expect(await readReferrer(held.store.db, keys, { municipality, caseId, version })).toMatchObject({ referrer });
  });

  test('a change that arrives late takes back nothing that was said meanwhile, and least of all a protection', async () => {
    const { db } = held.store;
    const played = new PlayedCase('ballerup');
    const [first, late, mark, lift] = [newCommand(), newCommand(), newCommand(), newCommand()];
    const { caseId } = played;
    const write = (version: string, identity: Identity) =>
      writeIdentity(db, keys, { caseId, ...ahead(version), municipality, identity });
    const known = async () => (await currentIdentities(db, keys, municipality, [caseId])).get(caseId);
    const note = (at: string, command: CommandId) =>
      played.do(at, { type: 'addNote', data: { note: sealed } }, command);
    const data = { caseId, municipality, channel: 'phone', referrer: 'neighbour', description: sealed } as const;
    await write(first, { name: 'Villads Prøvemand', phone: '00 00 00 11', address: 'Prøvevej 7' });
    await write(late, { phone: '00 00 00 12' });
    await write(mark, { protected: true });
    played.do('2025-06-02T08:00:00.000Z', { type: 'refer', data }, first);
    note('2025-06-02T09:00:00.000Z', mark);
    note('2025-06-02T10:00:00.000Z', late);
    await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
    const changed = { name: 'Villads Prøvemand', phone: '00 00 00 12', address: 'Prøvevej 7' };
    expect(await known()).toEqual({ ...changed, protected: true });
    await write(lift, { protected: false });
    expect(await known()).toEqual({ ...changed, protected: true });
    note('2025-06-02T11:00:00.000Z', lift);
    await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
    expect(await known()).toEqual({ ...changed, protected: false });
  });

  test('nobody with a copy of the tables reads a name, a place, a referrer or a note', async () => {
    const { db } = held.store;
    const caseId = newCase();
    const { seal } = sealing(db, keys);
    await seal(municipality, caseId, 'Noten om kaffen på bænken', newCommand());
    const identity = { name: 'Hemmelig Testborger', cpr: '010203-XXXX', address: 'Prøvevej 7', description: 'blå hue' };
    await writeIdentity(db, keys, { caseId, ...ahead(randomUUID()), municipality, identity });
    const referrer = { name: 'Ukendt Henvender' };
    await writeReferrer(db, keys, {
      caseId,
      ...ahead(randomUUID()),
      municipality,
      referrer,
      wantsToStayUnnamed: false,
    });
    const raw = await everything();
    for (const secret of ['kaffen', 'Testborger', '010203', 'Prøvevej', 'blå hue', 'Henvender']) {
      expect(raw).not.toContain(secret);
    }
  });

  test('what was written ahead of an update that never came is swept after a day, and what an event names stays', async () => {
    const { db } = held.store;
    const played = new PlayedCase('ballerup');
    const named = newCommand();
    const { caseId, id } = played;
    const data = { caseId, municipality: id, channel: 'phone', referrer: 'neighbour', identityVersion: named } as const;
    const description = await sealing(db, keys).seal(municipality, caseId, 'bekymring', newCommand());
    played.do('2025-06-02T08:00:00.000Z', { type: 'refer', data: { ...data, description } }, named);
    await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
    const orphan = randomUUID();
    for (const version of [named, orphan]) {
      await writeIdentity(db, keys, { caseId, ...ahead(version), municipality, identity: { alias: 'Grå Jakke' } });
    }
    const neverCame = newCase();
    await sealing(db, keys).seal(municipality, neverCame, 'x', newCommand());
    expect(await sweepOrphans(db, wallInstant(Date.now() - 86_400_000))).toBe(0);
    expect(await sweepOrphans(db, wallInstant(Date.now() + 60_000))).toBeGreaterThan(1);
    expect(await readIdentity(db, keys, { municipality, caseId, version: named })).toEqual({ alias: 'Grå Jakke' });
    expect(await readIdentity(db, keys, { municipality, caseId, version: orphan })).toBeUndefined();
    const left = db.selectFrom('case_keys').select('case_id').where('case_id', 'in', [caseId, neverCame]);
    expect((await left.execute()).map((row) => row.case_id)).toEqual([caseId]);
    expect(await sealing(db, keys).open(caseId, description)).toBe('bekymring');
  });
});
