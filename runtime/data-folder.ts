import { resolve } from 'node:path';

/** The one folder that a system on one machine keeps its data in, as an absolute path: DATA_DIR, or the usual one. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.DATA_DIR || '.fodfaeste/data');
}
