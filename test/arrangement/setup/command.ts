import { join } from 'node:path';
import { execa } from 'execa';

export interface Said {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** A command as a person types it, `npm run <name> -- <arguments>`, with nothing of this run's own environment. */
export async function command(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> {
  const ran = await execa(process.execPath, ['cli/bootstrap.mjs', name, ...args], {
    cwd: join(__dirname, '..', '..', '..'),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    extendEnv: false,
    stdin: 'ignore',
    stripFinalNewline: false,
    reject: false,
  });
  return { code: ran.exitCode, out: ran.stdout, err: ran.stderr };
}
