import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The user's own folder for programs that were fetched or built, one by name and version, outside the clone: a fresh
 * clone finds there what an older one built. It is made when it is not there.
 */
export function cacheFolder(
  program: 'temporal' | 'temporal-ui' | 'schemathesis',
  version: string,
  env = process.env,
): string {
  const root = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  const folder = join(root, 'fodfaeste', program, version);
  mkdirSync(folder, { recursive: true });
  return folder;
}
