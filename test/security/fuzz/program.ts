import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { installByApt } from '../../../dev/install/apt';
import type { Log } from '../../../dev/log';
import { programFolder } from '../../../dev/temporal/program-folder';

const VERSION = '4.32.5';

/**
 * Schemathesis, which makes up requests by an OpenAPI document and holds the answers against it; in a Python environment of
 * its own, kept for the user. Throws where Python 3 is not there and cannot be installed.
 */
export function schemathesisProgram(log: Log): string {
  const folder = programFolder('schemathesis', VERSION);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  log(`Schemathesis ${VERSION}: installing, once for this user …`);
  if (!python('-m', 'venv', folder)) {
    installByApt('python3-venv', 'Python', 'install Python 3 with venv', log);
    if (!python('-m', 'venv', '--clear', folder)) throw new Error('Python 3 makes no environment (python3 -m venv)');
  }
  execaSync(join(folder, 'bin', 'pip'), ['install', '-q', `schemathesis==${VERSION}`]);
  return program;
}

const python = (...args: string[]): boolean => !execaSync('python3', args, { stdio: 'ignore', reject: false }).failed;
