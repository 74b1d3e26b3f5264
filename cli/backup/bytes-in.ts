import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How much the files of a folder take. */
export function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
