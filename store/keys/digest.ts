import { createHmac } from 'node:crypto';
import type { MasterKeys } from './master-keys';

/** JSON with every object's keys in order and nothing undefined: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * A keyed digest of a command's plain content, made before its texts are sealed (whose nonces differ each time).
 * The same content gives the same digest; without the key nobody can guess at the content from it.
 */
export function digestOf(keys: MasterKeys, content: unknown): string {
  return createHmac('sha256', keys.lasting('digest')).update(canonicalJson(content)).digest('base64url').slice(0, 32);
}
