import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderInUse, type FolderLock, lockFolder } from '../../store/embedded/folder-lock';
import type { Log } from '../log';

interface GoProgram {
  /** Said while it is built. */
  readonly name: string;
  /** The main package with its version, as `go install` takes it. */
  readonly package: string;
  /** What Go names the finished program: the last part of the package's path. */
  readonly builtAs: string;
  /** Where the finished program is kept. */
  readonly folder: string;
  /** Its file name there. */
  readonly file: string;
  /** How long a first build takes on two cores, for people to know what they wait for. */
  readonly usually: string;
}

export interface BuildOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Breaks the build off. */
  readonly signal?: AbortSignal | undefined;
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
  log(`${program.name}: building it with Go, once for this user (${program.usually}) …`);
  // Built beside its place and then moved, so that a build that is broken off leaves nothing that looks finished.
  const bench = mkdtempSync(join(program.folder, 'building-'));
  const began = Date.now();
  const ticking = setInterval(() => log(`${program.name}: still building, ${spent(began)} so far …`), 20_000);
  try {
    await goInstall(program.package, bench, log, how);
    renameSync(join(bench, program.builtAs), built);
    log(`${program.name}: built in ${spent(began)}.`);
  } finally {
    clearInterval(ticking);
    rmSync(bench, { recursive: true, force: true });
  }
}

/** Without the debugger's tables the program is a third smaller; nobody debugs it here. */
async function goInstall(
  target: string,
  bench: string,
  log: Log,
  { env = process.env, signal }: BuildOptions,
): Promise<void> {
  const go = spawn('go', ['install', '-ldflags=-s -w', target], {
    env: { ...env, GOBIN: bench },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  const said: string[] = [];
  createInterface({ input: go.stderr }).on('line', (line) => {
    said.push(line);
    if (line.startsWith('go: downloading') && said.length % 50 === 1) log(`  ${line}`);
  });
  const end = await new Promise<number | NodeJS.Signals>((ended, failed) => {
    go.once('error', failed);
    go.once('close', (code, by) => ended(by ?? code ?? 0));
  });
  if (end !== 0) throw new Error(`go install ${target} ended with ${end}: ${said.slice(-3).join(' / ') || 'no word'}`);
}

function spent(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
