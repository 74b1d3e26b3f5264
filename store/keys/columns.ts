import { CannotOpen, decrypt, encrypt } from './aes-gcm';
import type { MasterKeys } from './master-keys';

/** A table with encrypted columns: what names a row, and what a value of it is bound to. */
export interface EncryptedTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  owner(key: readonly string[], column: string): string;
}

/** An encrypted column's text: `c1.<master key id>.<ciphertext>`. `owner` names table, column and row, and is bound to it. */
export function encryptColumn(keys: MasterKeys, owner: string, text: string): string {
  const ciphertext = encrypt(keys.derived('column', keys.currentId), Buffer.from(text, 'utf8'), owner);
  return `c1.${keys.currentId}.${ciphertext.toString('base64url')}`;
}

/** Throws `CannotOpen` where the value was changed or belongs to another row, `UnknownKey` where its key is not given. */
export function decryptColumn(keys: MasterKeys, owner: string, stored: string): string {
  const [form, keyId, ciphertext] = stored.split('.');
  if (form !== 'c1' || !keyId || !ciphertext) throw new CannotOpen('an encrypted column');
  return decrypt(keys.derived('column', keyId), Buffer.from(ciphertext, 'base64url'), owner).toString('utf8');
}
