import { type StdioOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** Runs Stryker on `domain/access`, or on the files named. Noticed: all that its configuration asks for. */
export function mutateAccess({ files, stdio }: { files?: string; stdio: StdioOptions }) {
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const args = [stryker, 'run', join(__dirname, 'stryker.config.mjs'), ...(files ? ['--mutate', files] : [])];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, stdio, encoding: 'utf8' });
  return { isNoticed: status === 0, said: stdout ?? '' };
}
