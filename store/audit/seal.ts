import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MasterKeys } from '../keys/master-keys';
import { UnknownKey } from '../keys/master-keys';

/** Where a chain ends: how many entries it has, and the hash of the last. */
export interface Head {
  readonly municipality: string;
  readonly seq: number;
  readonly hash: string;
}

type Content = readonly (string | number)[];

/** What only a holder of the master key can have said. Answers `m1.<master key id>.<code>`. */
export function sealed(keys: MasterKeys, content: Content): string {
  return `m1.${keys.currentId}.${codeOf(keys, keys.currentId, content).toString('base64url')}`;
}

/** Whether a seal was made of this content with one of these keys. */
export function isSealed(keys: MasterKeys, content: Content, seal: string): boolean {
  const [form, keyId = '', code = ''] = seal.split('.');
  if (form !== 'm1') return false;
  try {
    const [wanted, given] = [codeOf(keys, keyId, content), Buffer.from(code, 'base64url')];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  } catch (error) {
    if (error instanceof UnknownKey) return false;
    throw error;
  }
}

/** What the seal of a head in the database says. */
export const headContent = ({ municipality, seq, hash }: Head): Content => ['head', municipality, seq, hash];

function codeOf(keys: MasterKeys, keyId: string, content: Content): Buffer {
  return createHmac('sha256', keys.derived('audit', keyId)).update(JSON.stringify(content)).digest();
}
