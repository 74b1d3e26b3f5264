import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSecretFiles } from '../../runtime/secret-files';

const NAME = 'FODFAESTE_MASTER_KEY';

/** Where the master key is kept in the half of a backup that holds the keys. */
export const masterKeyIn = (folder: string): string => join(folder, 'master-key');

/** Puts the master key, as this process is given it or as the data folder holds it, into the folder. */
export function backUpMasterKey(folder: string, dataDir: string | undefined, env = process.env): void {
  const path = masterKeyIn(folder);
  const { env: given } = withSecretFiles(env, [NAME]);
  if (given[NAME]) writeFileSync(path, given[NAME], { mode: 0o600, flag: 'wx', flush: true });
  else if (dataDir) copyFileSync(inDataDir(dataDir), path);
  chmodSync(path, 0o600);
}

/** Puts the backed-up master key into a data folder that has none yet. */
export function restoreMasterKey(folder: string, dataDir: string): void {
  const path = inDataDir(dataDir);
  if (existsSync(path)) return;
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  copyFileSync(masterKeyIn(folder), path);
  chmodSync(path, 0o600);
}

const inDataDir = (dataDir: string): string => join(dataDir, 'keys', 'master.json');
