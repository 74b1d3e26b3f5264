import { existsSync } from 'node:fs';
import { execaSync } from 'execa';
import type { Log } from '../log';

/**
 * Installs a package of Debian or Ubuntu where we may. Throws why it cannot: another system, no root, or apt-get's own
 * last words. `otherwise` says what a person can do instead.
 */
export function installByApt(name: string, what: string, otherwise: string, log: Log): void {
  if (!existsSync('/etc/debian_version')) throw new Error(`it is not installed; ${otherwise}`);
  if (process.getuid?.() !== 0) {
    throw new Error(`it is not installed and installing it takes root (apt-get install ${name})`);
  }
  log(`${what} (apt-get install ${name}) …`);
  aptGet('update', '-q');
  aptGet('install', '-q', '-y', '--no-install-recommends', name);
}

function aptGet(...args: string[]): void {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { failed, stderr, shortMessage } = execaSync('apt-get', args, { env, stdin: 'ignore', reject: false });
  if (failed) throw new Error(`apt-get ${args[0]} failed: ${stderr.split('\n').at(-1) || shortMessage}`);
}
