/**
 * The first thing that runs in a fresh clone: plain JavaScript that needs nothing installed. Installs the packages of
 * the lockfile when they are not there, then runs `cli/<command>.ts` (or the worker or API) in this terminal.
 *
 *   node cli/bootstrap.mjs start --demo
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { builtFile, compile } from './compile.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
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

async function install() {
  if (isInstalled()) return;
  refuseLink();
  const release = await onlyOne();
  try {
    if (isInstalled()) return; // another start has just done it
    say('Installing the packages of package-lock.json (npm ci) …');
    const npm = ['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit'];
    // Whatever npm prints goes to standard error: standard output belongs to the command.
    const { status } = spawnSync('npm', npm, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      say('npm ci failed; its own words are above.');
      process.exitCode = 1;
      throw new Error('not installed');
    }
  } finally {
    release();
  }
}

/** `npm ci` empties the folder first, and through a link that would be another checkout's. */
function refuseLink() {
  if (!lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  say('node_modules is a link to other packages than package-lock.json names. Install there, or remove the link.');
  process.exitCode = 1;
  throw new Error('not installed');
}

/** Two starts of one fresh clone must not install into each other's way. The file names its owner; a dead one's is void. */
async function onlyOne() {
  const folder = join(root, '.fodfaeste');
  const lock = join(folder, 'installing');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (ownerIsGone(lock)) rmSync(lock, { force: true });
      await pause(500);
    }
  }
}

function ownerIsGone(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** What lives with what it runs, or in dev/, and not in cli/. */
const APART = {
  api: 'api/main.ts',
  worker: 'worker/main.ts',
  bench: 'dev/bench.ts',
  build: 'dev/build.ts',
  check: 'dev/check.ts',
  cluster: 'dev/cluster.ts',
  login: 'dev/login.ts',
  messages: 'dev/messages.ts',
  sbom: 'dev/sbom.ts',
  start: 'dev/start.ts',
  story: 'dev/story.ts',
  test: 'dev/test.ts',
  faults: 'test/faults/faults.ts',
  mutations: 'test/security/mutations/mutations.ts',
  'record-histories': 'test/replay/record.ts',
};

/**
 * Ctrl-C reaches the whole terminal group, a service manager's signal only us: so every signal is passed on, and the
 * command takes one that comes twice as one. The channel tells the command when we are gone without a word.
 */
async function run(command, args) {
  const source = APART[command] ?? `cli/${command}.ts`;
  if (!command || !existsSync(join(root, source))) {
    say(`There is no command "${command ?? ''}".`);
    process.exitCode = 1;
    return;
  }
  await compile(root);
  const child = spawn(process.execPath, ['--enable-source-maps', builtFile(root, source), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

refuseOldNode();
const [command, ...args] = process.argv.slice(2);
install().then(
  () => run(command, args),
  (error) => {
    if (!process.exitCode) say(String(error));
    process.exitCode = 1;
  },
);
