import { createHmac, timingSafeEqual } from 'node:crypto';
import { decrypt, encrypt } from '../keys/aes-gcm';
import { deriveKey } from '../keys/key-set';
import type { MasterKeys } from '../keys/master-keys';

/** Where a chain ends: how many entries it has, and the hash of the last. */
export interface Head {
  readonly municipality: string;
  readonly seq: number;
  readonly hash: string;
}

type Content = readonly (string | number)[];

/**
 * An entry is never written again, so it is never sealed anew under another master key either: the log's keys follow from
 * one that lasts while master keys come and go.
 */
const keyFor = (keys: MasterKeys, use: 'heads' | 'details'): Buffer =>
  deriveKey(keys.lasting('digest'), `audit ${use}`);

/** What only a holder of the keys can have said. */
export function macOf(keys: MasterKeys, content: Content): string {
  return codeOf(keys, content).toString('base64url');
}

/** Whether a seal was made of this content with these keys. */
export function isValidMac(keys: MasterKeys, content: Content, seal: string): boolean {
  const [wanted, given] = [codeOf(keys, content), Buffer.from(seal, 'base64url')];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** What the seal of a head in the database says. */
export const headContent = ({ municipality, seq, hash }: Head): Content => ['head', municipality, seq, hash];

/** An entry's details as they are stored, bound to their place in the log. */
export function encryptDetails(keys: MasterKeys, municipality: string, seq: number, text: string): string {
  const ciphertext = encrypt(keyFor(keys, 'details'), Buffer.from(text, 'utf8'), owner(municipality, seq));
  return `a1.${ciphertext.toString('base64url')}`;
}

/** Throws `CannotOpen` where they were changed, stood elsewhere, or were sealed by another installation. */
export function decryptDetails(keys: MasterKeys, municipality: string, seq: number, stored: string): string {
  const ciphertext = Buffer.from(stored.replace(/^a1\./, ''), 'base64url');
  return decrypt(keyFor(keys, 'details'), ciphertext, owner(municipality, seq)).toString('utf8');
}

const owner = (municipality: string, seq: number): string => `audit.details/${municipality}/${seq}`;

function codeOf(keys: MasterKeys, content: Content): Buffer {
  return createHmac('sha256', keyFor(keys, 'heads')).update(JSON.stringify(content)).digest();
}
