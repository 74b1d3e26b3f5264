import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withSecretFiles } from '../secret-files';

/** Each use has a key of its own, derived from the master key, so that no two uses share one. */
export type KeyPurpose = 'payload' | 'wrapCaseKey' | 'column' | 'digest';

export interface MasterKeys {
  /** What is sealed from now on is sealed under this one. */
  readonly currentId: string;
  /** The key for one purpose under a master key's id. Throws `UnknownKey`. */
  derived(purpose: KeyPurpose, keyId: string): Buffer;
  /** The digest key never changes with rotation: digests are compared as they stand. It comes from the eldest key. */
  digestKey(): Buffer;
}

/** Something is sealed under a master key that this process was not given. */
export class UnknownKey extends Error {
  readonly code = 'unknownKey';
  constructor(readonly keyId: string) {
    super(`master key ${keyId} is not among the keys given here: add it to FODFAESTE_MASTER_KEY or keys/master.json`);
    this.name = 'UnknownKey';
  }
}

/** The master key is given in a way that cannot be used; the message names the variable or the file. */
export class BadMasterKey extends Error {
  readonly code = 'badMasterKey';
}

const keyFile = z.object({ keys: z.array(z.object({ key: z.string(), made: z.string() })).min(1) });

const decode = (text: string, source: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new BadMasterKey(`${source}: a master key is 32 bytes in base64, this one is ${key.length}`);
  return key;
};

const idOf = (key: Buffer): string =>
  createHash('sha256').update('fodfaeste key id').update(key).digest('hex').slice(0, 12);

/** Keys in order, the current one first, the eldest last. */
export function masterKeysOf(keys: readonly Buffer[]): MasterKeys {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [current, eldest] = [keys[0], keys[keys.length - 1]];
  if (!current || !eldest) throw new BadMasterKey('no master key was given');
  const cache = new Map<string, Buffer>();
  const derive = (purpose: KeyPurpose, keyId: string): Buffer => {
    const known = cache.get(`${purpose}/${keyId}`);
    if (known) return known;
    const master = byId.get(keyId);
    if (!master) throw new UnknownKey(keyId);
    const made = Buffer.from(hkdfSync('sha256', master, 'fodfaeste', purpose, 32));
    cache.set(`${purpose}/${keyId}`, made);
    return made;
  };
  return { currentId: idOf(current), derived: derive, digestKey: () => derive('digest', idOf(eldest)) };
}

const NAME = 'FODFAESTE_MASTER_KEY';

/**
 * The master keys: from FODFAESTE_MASTER_KEY or the file that FODFAESTE_MASTER_KEY_FILE names (base64, several with
 * commas between, the current one first; or the content of a data folder's `keys/master.json`), else from that file in
 * the data folder, which is made at the first start, readable by its owner alone.
 */
export function loadMasterKeys(source: { dataDir?: string; env?: NodeJS.ProcessEnv }): MasterKeys {
  const { env, problems } = withSecretFiles(source.env ?? process.env, [NAME]);
  for (const { path, message } of problems) throw new BadMasterKey(`${path.join('.')} ${message}`);
  const given = env[NAME]?.trim();
  if (given) return masterKeysOf(keysIn(given, NAME));
  if (!source.dataDir) throw new BadMasterKey(`${NAME} must be set where there is no data folder`);
  return fromFile(join(source.dataDir, 'keys'));
}

function keysIn(text: string, source: string): Buffer[] {
  if (!text.startsWith('{')) return text.split(',').map((key) => decode(key, source));
  const parsed = keyFile.safeParse(parsedJson(text));
  if (!parsed.success) throw new BadMasterKey(`${source} does not hold master keys: ${z.prettifyError(parsed.error)}`);
  return parsed.data.keys.map(({ key }) => decode(key, source));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromFile(folder: string): MasterKeys {
  const path = join(folder, 'master.json');
  makeOnce(folder, path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new BadMasterKey(`${path} can be read by others: chmod 600 it, and think of who has read it`);
  }
  return masterKeysOf(keysIn(readFileSync(path, 'utf8').trim(), path));
}

/** Whole or not at all, and the first of two processes wins: written aside, then linked into its place. */
function makeOnce(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(path, { throwIfNoEntry: false })) return;
  const draft = join(folder, `.master-${process.pid}-${randomBytes(4).toString('hex')}`);
  const content = { keys: [{ key: randomBytes(32).toString('base64'), made: new Date().toISOString() }] };
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
