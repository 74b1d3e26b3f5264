import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface GoOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Breaks it off. */
  readonly signal?: AbortSignal | undefined;
  readonly cwd?: string | undefined;
  /** Each line of what it says while it works. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** In which environment Go works, and what breaks it off. */
export type BuildOptions = Pick<GoOptions, 'env' | 'signal'>;

/** Runs the Go on PATH and answers what it prints. Throws with its own last words when it fails. */
export async function go(
  args: readonly string[],
  { env = process.env, signal, cwd, onLine }: GoOptions,
): Promise<string> {
  const child = spawn('go', args, { env, signal, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    onLine?.(line);
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const end = await new Promise<number | NodeJS.Signals>((ended, failed) => {
    child.once('error', failed);
    child.once('close', (code, by) => ended(by ?? code ?? 0));
  });
  if (end === 0) return printed;
  throw new Error(`go ${args.join(' ')} ended with ${end}: ${said.slice(-3).join(' / ') || 'no word'}`);
}
