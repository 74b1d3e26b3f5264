import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotOpen } from '../../store/keys/aes-gcm';
import { decryptColumn, encryptColumn } from '../../store/keys/columns';
import { digestOf } from '../../store/keys/digest';
import { BadMasterKey } from '../../store/keys/key-set';
import { loadMasterKeys, masterKeysOf, UnknownKey } from '../../store/keys/master-keys';

const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-keys-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('the master key', () => {
  test('is made at the first start, readable by its owner alone, and is the same at the second', () => {
    const first = loadMasterKeys({ dataDir, env: {} });
    const second = loadMasterKeys({ dataDir, env: {} });
    expect(second.currentId).toBe(first.currentId);
    expect(statSync(join(dataDir, 'keys', 'master.json')).mode & 0o777).toBe(0o600);
  });

  test('is refused when others on the machine can read its file', () => {
    chmodSync(join(dataDir, 'keys', 'master.json'), 0o644);
    expect(() => loadMasterKeys({ dataDir, env: {} })).toThrow(/can be read by others/);
    chmodSync(join(dataDir, 'keys', 'master.json'), 0o600);
  });

  test('can be given by the environment instead, and one of the wrong length names the variable', () => {
    const given = randomBytes(32).toString('base64');
    expect(loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: given } }).currentId).toMatch(/^[0-9a-f]{12}$/);
    expect(() => loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: 'short' } })).toThrow(/FODFAESTE_MASTER_KEY/);
    expect(() => loadMasterKeys({ env: {} })).toThrow(BadMasterKey);
  });

  test('is nowhere in its file in a form that its id gives away', () => {
    const { currentId } = loadMasterKeys({ dataDir, env: {} });
    expect(readFileSync(join(dataDir, 'keys', 'master.json'), 'utf8')).not.toContain(currentId);
  });
});

describe('an encrypted column', () => {
  const [eldest, newest] = [randomBytes(32), randomBytes(32)];

  test('opens under its own row and under no other', () => {
    const keys = masterKeysOf([eldest]);
    const stored = encryptColumn(keys, 'identities/1/name', 'Grå Jakke');
    expect(decryptColumn(keys, 'identities/1/name', stored)).toBe('Grå Jakke');
    expect(() => decryptColumn(keys, 'identities/2/name', stored)).toThrow(CannotOpen);
  });

  test('is still read after a new master key has come, and not without the old one', () => {
    const stored = encryptColumn(masterKeysOf([eldest]), 'x', 'Kvinden ved søen');
    expect(decryptColumn(masterKeysOf([newest, eldest]), 'x', stored)).toBe('Kvinden ved søen');
    expect(() => decryptColumn(masterKeysOf([newest]), 'x', stored)).toThrow(UnknownKey);
  });
});

describe('the digest of a command', () => {
  const key = randomBytes(32);
  const keys = masterKeysOf([key]);

  test('is the same for the same content in whatever order it was written, and another for other content', () => {
    expect(digestOf(keys, { a: 1, b: { c: 'x', d: [1, 2] } })).toBe(digestOf(keys, { b: { d: [1, 2], c: 'x' }, a: 1 }));
    expect(digestOf(keys, { a: 1, left: undefined })).toBe(digestOf(keys, { a: 1 }));
    expect(digestOf(keys, { a: [1, 2] })).not.toBe(digestOf(keys, { a: [2, 1] }));
  });

  test('cannot be made by guessing at the content without the key, and outlives a new master key', () => {
    expect(digestOf(masterKeysOf([randomBytes(32)]), 'a')).not.toBe(digestOf(keys, 'a'));
    expect(digestOf(masterKeysOf([randomBytes(32), key]), 'a')).toBe(digestOf(keys, 'a'));
  });
});
