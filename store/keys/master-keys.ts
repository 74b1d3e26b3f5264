import { readFileSync } from 'node:fs';
import { withSecretFiles } from '../../runtime/secret-files';
import { keyFileIn, readKeyFile } from './key-file';
import { BadMasterKey, deriveKey, idOfKey, type KeySet, keySetIn, type LastingPurpose, lastingOf } from './key-set';

/** Each use has a key of its own, derived from the master key, so that no two uses share one. */
export type KeyPurpose = 'payload' | 'wrapCaseKey' | 'column';

/**
 * The one way to the master keys, for everything that seals and opens. A key service (KMS) fits behind it: it keeps the
 * master keys wrapped, unwraps them as a process starts, and hands them to `masterKeysIn`; nothing else has to know.
 */
export interface MasterKeys {
  /** What is sealed from now on is sealed under this one. */
  readonly currentId: string;
  /** The names of all keys given here, the current one first. */
  readonly ids: readonly string[];
  /** The key for one purpose under a master key's id. Throws `UnknownKey`. */
  derived(purpose: KeyPurpose, keyId: string): Buffer;
  /** A key that does not change when master keys do. */
  lasting(purpose: LastingPurpose): Buffer;
}

/** Something is sealed under a master key that this process was not given. */
export class UnknownKey extends Error {
  readonly code = 'unknownKey';
  constructor(readonly keyId: string) {
    super(`master key ${keyId} is not among the keys given here: add it to FODFAESTE_MASTER_KEY or keys/master.json`);
    this.name = 'UnknownKey';
  }
}

/** Keys in order, the current one first, the eldest last. */
export function masterKeysOf(keys: readonly Buffer[]): MasterKeys {
  return masterKeysIn({ keys: keys.map((key) => ({ key })) });
}

/** The keys of a set, ready for use. Throws `BadMasterKey` where there is none. */
export function masterKeysIn(set: KeySet): MasterKeys {
  const byId = new Map(set.keys.map(({ key }) => [idOfKey(key), key]));
  const ids = [...byId.keys()];
  const [currentId] = ids;
  if (!currentId) throw new BadMasterKey('no master key was given');
  const lasting = lastingOf(set);
  const cache = new Map<string, Buffer>();
  return {
    currentId,
    ids,
    derived(purpose, keyId) {
      const known = cache.get(`${purpose}/${keyId}`);
      if (known) return known;
      const master = byId.get(keyId);
      if (!master) throw new UnknownKey(keyId);
      const made = deriveKey(master, purpose);
      cache.set(`${purpose}/${keyId}`, made);
      return made;
    },
    lasting: (purpose) => lasting[purpose],
  };
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
  if (given) return masterKeysIn(keySetIn(given, NAME));
  if (!source.dataDir) throw new BadMasterKey(`${NAME} must be set where there is no data folder`);
  return masterKeysIn(readKeyFile(source.dataDir));
}

/** Where the keys of this process are kept as a file that can be written anew; undefined where they are given otherwise. */
export function writableKeys(source: { dataDir?: string; env?: NodeJS.ProcessEnv }) {
  const env = source.env ?? process.env;
  const named = env[`${NAME}_FILE`];
  if (named) return { path: named, set: keySetIn(readFileSync(named, 'utf8').trim(), named) };
  if (env[NAME] || !source.dataDir) return undefined;
  return { path: keyFileIn(source.dataDir), set: readKeyFile(source.dataDir) };
}
