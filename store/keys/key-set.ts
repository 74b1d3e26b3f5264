import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What stays the same while master keys come and go: values made with it are compared as they stand. */
export type LastingPurpose = 'digest' | 'blindIndex';

interface MasterKey {
  readonly key: Buffer;
  /** When it was made, where that is known. */
  readonly made?: string;
}

/**
 * The master keys as an installation keeps them: the current one first, then one that waits for every process to know it, then
 * those of before. `lasting`: the keys that do not change, once they no longer follow from the eldest.
 */
export interface KeySet {
  readonly keys: readonly MasterKey[];
  readonly lasting?: Readonly<Record<LastingPurpose, Buffer>>;
}

/** The master key is given in a way that cannot be used; the message names the variable or the file. */
export class BadMasterKey extends Error {
  readonly code = 'badMasterKey';
}

const KeyFile = z.object({
  keys: z.array(z.object({ key: z.string(), made: z.string().optional() })).min(1),
  lasting: z.object({ digest: z.string(), blindIndex: z.string() }).optional(),
});

/** A key's name: it says which key something is under, and nothing of the key. */
export const idOfKey = (key: Buffer): string =>
  createHash('sha256').update('fodfaeste key id').update(key).digest('hex').slice(0, 12);

/** A key for one use, from a master key. */
export const deriveKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'fodfaeste', purpose, 32));

/** Keys in base64 with commas between, or the content of a key file. Throws `BadMasterKey`, naming the source. */
export function keySetIn(text: string, source: string): KeySet {
  if (!text.startsWith('{')) return { keys: text.split(',').map((key) => ({ key: decode(key, source) })) };
  const parsed = KeyFile.safeParse(parsedJson(text));
  if (!parsed.success) throw new BadMasterKey(`${source} does not hold master keys: ${z.prettifyError(parsed.error)}`);
  const { keys, lasting } = parsed.data;
  return {
    keys: keys.map(({ key, made }) => ({ key: decode(key, source), ...(made && { made }) })),
    ...(lasting && {
      lasting: { digest: decode(lasting.digest, source), blindIndex: decode(lasting.blindIndex, source) },
    }),
  };
}

/** The content of a key file. */
export function keyFileOf({ keys, lasting }: KeySet): string {
  const written = {
    keys: keys.map(({ key, made }) => ({ key: key.toString('base64'), ...(made && { made }) })),
    ...(lasting && {
      lasting: { digest: lasting.digest.toString('base64'), blindIndex: lasting.blindIndex.toString('base64') },
    }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

export const newKey = (): MasterKey => ({ key: randomBytes(32), made: new Date().toISOString() });

/** The keys that last: as given, or as they follow from the eldest. */
export function lastingOf({ keys, lasting }: KeySet): Readonly<Record<LastingPurpose, Buffer>> {
  if (lasting) return lasting;
  const eldest = keys[keys.length - 1];
  if (!eldest) throw new BadMasterKey('no master key was given');
  return { digest: deriveKey(eldest.key, 'digest'), blindIndex: deriveKey(eldest.key, 'blindIndex') };
}

/** With a new key behind the current one, known and not yet used. From here on the lasting keys stand by themselves. */
export function withKeyWaiting(set: KeySet, key: MasterKey): KeySet {
  const [current, ...others] = set.keys;
  return { keys: [...(current ? [current] : []), key, ...others], lasting: lastingOf(set) };
}

/** The key that waits becomes the current one. Throws where the second key is not newer than the current one. */
export function withWaitingCurrent(set: KeySet): KeySet {
  const [current, waiting, ...others] = set.keys;
  if (!current || !waiting || !isNewer(waiting, current)) throw new BadMasterKey('no new master key is waiting');
  return { keys: [waiting, current, ...others], lasting: lastingOf(set) };
}

/** Whether a new key waits behind the current one. */
export function hasKeyWaiting({ keys: [current, waiting] }: KeySet): boolean {
  return current !== undefined && waiting !== undefined && isNewer(waiting, current);
}

/** Without a key that nothing needs any more. The current one stays. */
export function withoutKey(set: KeySet, id: string): KeySet {
  const [current] = set.keys;
  if (current && idOfKey(current.key) === id) throw new BadMasterKey(`${id} is the current master key`);
  const keys = set.keys.filter(({ key }) => idOfKey(key) !== id);
  if (keys.length === set.keys.length) throw new BadMasterKey(`${id} is not among the master keys given here`);
  return { keys, lasting: lastingOf(set) };
}

const isNewer = (one: MasterKey, other: MasterKey): boolean => (one.made ?? '') > (other.made ?? '');

function decode(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new BadMasterKey(`${source}: a master key is 32 bytes in base64, this one is ${key.length}`);
  return key;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
