import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ourProgram } from '../../../dev/processes/our-program';
import { hasEnded } from '../../../dev/processes/supervise';

/** The worker or the API as a process of its own, which a test may end as suddenly as it likes. */
export type OwnProcess = {
  start(): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it has ended. */
  stop(): Promise<void>;
  /** How often it ended without having been told to. */
  endedByItself(): number;
  /** The end of what it said on standard error. */
  said(): string;
};

export type Program = {
  readonly script: 'worker/main.ts' | 'api/main.ts';
  readonly env: Readonly<Record<string, string>>;
  /** What it says as soon as it can be used. */
  readonly ready: RegExp;
  /** Where its source is, when it is not this one. */
  readonly root?: string;
};

const here = join(__dirname, '..', '..', '..');
const PATIENCE_MS = 180_000;
const KEPT_CHARACTERS = 20_000;

export function ownProcess({ script, env, ready, root = here }: Program): OwnProcess {
  let child: ChildProcess | undefined;
  let told = true;
  let endedByItself = 0;
  let said = '';

  async function start(): Promise<void> {
    if (child && !hasEnded(child)) return;
    const one = spawn(process.execPath, ourProgram(script, root), {
      cwd: root,
      env: { ...process.env, ...env },
      // The channel lets it end in order by itself when this process is gone without a word.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    one.channel?.unref();
    child = one;
    told = false;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${script} is not ready:\n${said}`)), PATIENCE_MS);
      let line = '';
      one.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-KEPT_CHARACTERS);
        line = (line + text).slice(-KEPT_CHARACTERS);
        if (ready.test(line)) resolve();
      });
      one.once('exit', (code, signal) => {
        if (!told) endedByItself += 1;
        reject(new Error(`${script} ended (${signal ?? code}):\n${said}`));
      });
      one.once('close', () => clearTimeout(late));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const one = child;
    if (!one || hasEnded(one)) return;
    told = true;
    const ended = new Promise((resolve) => one.once('exit', resolve));
    one.kill(signal);
    await ended;
  }

  return {
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    endedByItself: () => endedByItself,
    said: () => said,
  };
}
