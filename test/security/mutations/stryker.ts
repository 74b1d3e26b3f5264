import { join } from 'node:path';
import { execaSync } from 'execa';

const root = join(__dirname, '..', '..', '..');

/** Runs Stryker on `domain/access`, or on the files named. Noticed: all that its configuration asks for. */
export function mutateAccess({ files, stdio }: { files?: string; stdio: 'inherit' | 'pipe' }) {
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const args = [stryker, 'run', join(__dirname, 'stryker.config.mjs'), ...(files ? ['--mutate', files] : [])];
  const { failed, stdout } = execaSync(process.execPath, args, { cwd: root, stdio, reject: false });
  return { isNoticed: !failed, said: stdout ?? '' };
}
