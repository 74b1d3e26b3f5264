import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';
import { CannotStart, say } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs what package-lock.json names, unless it is there. */
export async function installPackages() {
  if (isInstalled()) return;
  refuseLink();
  await alone(join(root, '.fodfaeste', 'installing'), () => {
    if (!isInstalled()) install(); // another start may just have done it
  });
}

/** What is installed is compared package by package: file times say nothing after a checkout. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  const path = join(root, lockfile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function install() {
  say('Installing the packages of package-lock.json (npm ci) …');
  const npm = ['ci', '--include=dev', '--engine-strict', '--ignore-scripts', '--no-fund', '--no-audit'];
  // Whatever npm prints goes to standard error: standard output belongs to the command.
  const { status, error } = spawnSync('npm', npm, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) throw new CannotStart(`npm could not be run: ${error.message}`);
  if (status !== 0) throw new CannotStart('npm ci failed; its own words are above.');
}

/** `npm ci` empties the folder first, and through a link that would be another checkout's. */
function refuseLink() {
  if (!lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new CannotStart(
    'node_modules is a link to other packages than package-lock.json names. Install there, or remove the link.',
  );
}
