import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasEnded } from '../../dev/processes/supervise';

/** A command that starts a system and goes on, as a person types it. */
export interface StartedCommand<Place> {
  readonly child: ChildProcess;
  /** The line of JSON. Rejects, with what was said, when the command ends before. */
  readonly ready: Promise<Place>;
  readonly ended: Promise<number | null>;
  /** Everything on standard output. */
  out(): string;
  /** Everything on standard error. */
  said(): string;
}

/** In a group of its own, so that a test can press Ctrl-C, which goes to a whole group. */
export function startCommand<Place>(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): StartedCommand<Place> {
  const child = spawn(program, args, {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, NODE_ENV: undefined, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const ready = new Promise<Place>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (out.includes('\n')) resolve(JSON.parse(out.slice(0, out.indexOf('\n'))));
    });
    void ended.then((code) => reject(new Error(`it ended with ${code} before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  return { child, ready, ended, out: () => out, said: () => said };
}

/** Every process of its group gets the signal: as a person at the terminal, or as the end of everything at once. */
export async function signalGroup(
  { child, ended }: StartedCommand<unknown>,
  signal: 'SIGINT' | 'SIGKILL',
): Promise<number | null> {
  if (!child.pid) throw new Error('it never started');
  if (!hasEnded(child)) process.kill(-child.pid, signal);
  return ended;
}
