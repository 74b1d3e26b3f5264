import { derivedIdNamespace, newCaseName } from '../../domain/ids';
import { rehearsalId } from '../world';

/**
 * The id of the case that a command opens, as the server makes it from the same key (a UUIDv5 of municipality, rehearsal and key), so that
 * what follows it can be given before the server has heard of it.
 */
export async function newCaseId(municipality: string, key: string): Promise<string> {
  const name = new TextEncoder().encode(newCaseName({ municipality, rehearsalId: rehearsalId ?? null }, key));
  const space = Uint8Array.from(derivedIdNamespace.replaceAll('-', '').match(/../g) ?? [], (byte) =>
    parseInt(byte, 16),
  );
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array([...space, ...name]))).slice(0, 16);
  // What makes it a UUID of version 5.
  hashed[6] = ((hashed[6] ?? 0) & 0x0f) | 0x50;
  hashed[8] = ((hashed[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hashed, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
