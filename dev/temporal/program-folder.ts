import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../runtime/cache-folder';

/**
 * The user's own folder for programs that were fetched or built, one by name and version, outside the clone: a fresh
 * clone finds there what an older one built. It is made when it is not there.
 */
export function programFolder(
  program: 'temporal' | 'temporal-ui' | 'schemathesis',
  version: string,
  env = process.env,
): string {
  const folder = join(cacheFolder(program, env), version);
  mkdirSync(folder, { recursive: true });
  return folder;
}
