import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { workflowBundle } from './bundle';

const ofPackage = z.object({ version: z.string() });

/** As package.json has it, which a release brings along. */
export const release = ofPackage.parse(JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))).version;

/**
 * By what people tell one worker's version from another's: the release, and a digest of the code that decides, as
 * `0.1.0-3f9c2a7b81d0`. Traced or not, it is the same version: what is decided is the same.
 */
export async function ownVersion(): Promise<string> {
  const { code } = await workflowBundle('plain');
  const digest = createHash('sha256').update(withoutSourceMap(code)).digest('hex').slice(0, 12);
  return `${release}-${digest}`;
}

/** The map at its end names files where they were when it was built. */
function withoutSourceMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*/, '');
}
