import { spawn } from 'node:child_process';
import { ourProgram } from '../../../dev/processes/our-program';

/** What a command said, and with what code it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command of `cli/` by its file, on the embedded database of a folder, whatever database the tests were given. */
export function commandOn(file: string, dataDir: string): (...args: string[]) => Promise<Said> {
  const { DATABASE_URL: _database, ...env } = process.env;
  return async (...args) => {
    const child = spawn(process.execPath, [...ourProgram(`cli/${file}`), ...args], {
      env: { ...env, DATA_DIR: dataDir },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, ...said };
  };
}
