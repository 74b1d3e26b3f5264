import { execa } from 'execa';

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
  const running = execa('go', args, {
    env,
    extendEnv: false,
    cancelSignal: signal,
    cwd,
    stdin: 'ignore',
    reject: false,
  });
  for await (const line of running.iterable({ from: 'stderr' })) onLine?.(line);
  const { failed, stdout, stderr, shortMessage } = await running;
  signal?.throwIfAborted();
  if (!failed) return stdout;
  throw new Error(`${shortMessage}: ${stderr.split('\n').slice(-3).join(' / ') || 'no word'}`);
}
