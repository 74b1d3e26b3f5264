import { join } from 'node:path';

const here = join(__dirname, '..', '..');

/**
 * What Node is told to run one of our own programs as a process of its own, as `worker/main.ts`: the JavaScript that
 * `cli/compile.mjs` has made of it before this command began. Errors in it name the lines of the source.
 */
export function ourProgram(source: string, root = here): string[] {
  const cache = join(here, 'cli', 'compile-cache.cjs');
  return [
    '--enable-source-maps',
    '--require',
    cache,
    join(root, '.fodfaeste', 'built', source.replace(/\.ts$/, '.js')),
  ];
}
