import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { alone } from './lock.mjs';
import { CannotStart, say } from './say.mjs';

const { needed, packages } = JSON.parse(readFileSync(new URL('node.json', import.meta.url), 'utf8'));
const own = process.versions.node;

/**
 * The Node that everything else runs by: this one, or where it is too old one that npm has as a package, fetched once for
 * the user and put first on PATH.
 */
export async function nodeToRunBy() {
  if (Number.parseInt(own, 10) >= needed) return process.execPath;
  const program = await fetched(packageForHere());
  process.env.PATH = `${dirname(program)}${delimiter}${process.env.PATH ?? ''}`;
  return program;
}

function packageForHere() {
  const found = packages[`${process.platform}-${process.arch}`];
  if (!found) throw installIt(`npm has none for ${process.platform} on ${process.arch}`);
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime) {
    throw installIt('npm has none for a Linux without glibc (musl, as in Alpine)');
  }
  return found;
}

const installIt = (why) =>
  new CannotStart(
    `Node ${needed} or later is needed; this is ${own}, and ${why}. ` +
      `Install Node ${needed} LTS: https://nodejs.org/en/download`,
  );

/** In the user's cache folder, where dev/temporal keeps its programs too. */
async function fetched({ name, version, integrity }) {
  const cache = join(process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'), 'fodfaeste', 'node');
  const kept = join(cache, `${name}-${version}`);
  const program = join(kept, 'node');
  if (existsSync(program)) return program;
  await alone(join(cache, 'fetching'), () => {
    if (existsSync(program)) return; // another start has just fetched it
    say(
      `Node ${needed} or later is needed; this is ${own}. Fetching ${name} ${version} from npm, once for this user …`,
    );
    removeBrokenOff(cache);
    const aside = mkdtempSync(join(cache, 'aside-'));
    try {
      renameSync(dirname(unpacked(aside, { name, version, integrity })), kept);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  });
  return program;
}

/** What a start left that was ended while it fetched. */
function removeBrokenOff(cache) {
  for (const left of readdirSync(cache).filter((entry) => entry.startsWith('aside-'))) {
    rmSync(join(cache, left), { recursive: true, force: true });
  }
}

/** npm holds what comes against the digest in the lockfile, and unpacks nothing that has another. */
function unpacked(folder, { name, version, integrity }) {
  const wanted = { dependencies: { [name]: version } };
  const lockfile = { lockfileVersion: 3, packages: { '': wanted, [`node_modules/${name}`]: { version, integrity } } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  const { status, stderr, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error || status !== 0)
    throw installIt(`${name} ${version} could not be fetched: ${error?.message ?? whyOf(stderr)}`);
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  const runs = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (runs.status !== 0) throw installIt(`the one from npm (${name} ${version}) does not run here`);
  return program;
}

/** npm says what went wrong as `npm error code EINTEGRITY`, and then at length. */
function whyOf(said) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(said)?.[1];
  if (code === 'EINTEGRITY') return 'what came has another digest than the one that is pinned (EINTEGRITY)';
  return code ? `npm says ${code}` : 'npm gave no reason';
}
