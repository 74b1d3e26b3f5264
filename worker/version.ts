import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { workflowBundle } from './bundle';

const ofPackage = z.object({ version: z.string() });

/** As package.json has it, which a release brings along. */
export const release = ofPackage.parse(JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))).version;

/** The worker's version: the release and a digest of the workflow code, like `0.1.0-3f9c2a7b81d0`. */
export async function ownVersion(): Promise<string> {
  const { code } = await workflowBundle();
  const digest = createHash('sha256').update(withoutSourceMap(code)).digest('hex').slice(0, 12);
  return `${release}-${digest}`;
}

/** The source map contains paths of the machine that built it, which must not change the digest. */
function withoutSourceMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*/, '');
}
