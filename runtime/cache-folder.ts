import { homedir } from 'node:os';
import { join } from 'node:path';

/** In the user's cache: what can be made again, by name. */
export function cacheFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'fodfaeste', name);
}
