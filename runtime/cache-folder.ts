import { homedir } from 'node:os';
import { join } from 'node:path';

/** In the user's cache: what can be made again, by name. */
export function cacheFolder(name: string): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fodfaeste', name);
}
