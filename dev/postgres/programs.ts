import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execaSync } from 'execa';
import { installByApt } from '../install/apt';
import type { Log } from '../log';

/** Where Debian and Ubuntu keep each version's programs, which are not on PATH there. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/**
 * The folder with `initdb` and `postgres`, or undefined when PostgreSQL is not installed; with `major`, the folder of
 * just that version, since data are opened by no other.
 */
export function findPrograms(env = process.env, major?: string): string | undefined {
  const onPath = (env.PATH ?? '').split(delimiter);
  return [...debianFolders(), ...onPath].find(
    (folder) =>
      existsSync(join(folder, 'initdb')) &&
      existsSync(join(folder, 'postgres')) &&
      (major === undefined || majorOf(folder) === major),
  );
}

function majorOf(folder: string): string | undefined {
  const { stdout } = execaSync(join(folder, 'postgres'), ['--version'], { reject: false });
  return /PostgreSQL\)? (\d+)/.exec(stdout)?.[1];
}

/** Newest version first. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
  return versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}

/** Installs PostgreSQL by the system's own packages where we may, and answers its folder. Throws why it cannot. */
export function installPrograms(log: Log): string {
  const otherwise = 'set TEST_POSTGRES_URL, or install it so that initdb and postgres are on PATH';
  installByApt('postgresql', 'PostgreSQL: installing it', otherwise, log);
  const folder = findPrograms();
  if (!folder) throw new Error('it was installed, but initdb and postgres are nowhere to be found');
  return folder;
}
