import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUse, type FolderLock, lockFolder } from '../../store/embedded/folder-lock';
import type { Log } from '../log';
import { type BuildOptions, go } from './go-command';
import { type GoSource, packagesToCompile, progress } from './go-progress';

interface GoProgram extends GoSource {
  /** What Go names the finished program: the last part of the package's path. */
  readonly builtAs: string;
  /** Where the finished program is kept. */
  readonly folder: string;
  /** Its file name there. */
  readonly file: string;
  /** How long a first build takes on two cores, for people to know what they wait for. */
  readonly usually: string;
}

/**
 * Builds a program with the Go on PATH into its cache folder and answers its path; when another start is building the
 * same one, waits for that instead. Throws with Go's own last words when it cannot be built.
 */
export async function buildWithGo(program: GoProgram, log: Log, how: BuildOptions = {}): Promise<string> {
  const built = join(program.folder, program.file);
  const lock = await waitForLock(program, log, how.signal);
  try {
    if (!existsSync(built)) await build(program, built, log, how);
    return built;
  } finally {
    lock.release();
  }
}

async function waitForLock(program: GoProgram, log: Log, signal?: AbortSignal): Promise<FolderLock> {
  for (let waited = 0; ; waited += 1) {
    try {
      return lockFolder(program.folder);
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      if (waited === 0) log(`${program.name}: another start is building it; waiting for that …`);
      await pause(1_000, undefined, { signal });
    }
  }
}

async function build(program: GoProgram, built: string, log: Log, how: BuildOptions): Promise<void> {
  const { name, module, version, main } = program;
  log(`${name}: building it with Go, once for this user (${program.usually}) …`);
  // Built beside its place and then moved, so that a build that is broken off leaves nothing that looks finished.
  const bench = mkdtempSync(join(program.folder, 'building-'));
  const began = Date.now();
  const spent = () => inWords(Date.now() - began);
  try {
    const total = await packagesToCompile(program, log, how);
    const onLine = progress(total, (standing) => log(`${name}: ${standing}, ${spent()} so far …`));
    const env = { ...(how.env ?? process.env), GOBIN: bench };
    // Without the debugger's tables the program is a third smaller; nobody debugs it here.
    await go(['install', '-v', '-ldflags=-s -w', `${module}/${main}@v${version}`], { ...how, env, onLine });
    renameSync(join(bench, program.builtAs), built);
    log(`${name}: built in ${spent()}.`);
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
}

function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
