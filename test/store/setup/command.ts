import { execa } from 'execa';
import { ourProgram } from '../../../dev/processes/our-program';

/** What a command said, and with what code it ended. */
export interface Said {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** A command of `cli/` by its file, on the embedded database of a folder, whatever database the tests were given. */
export function commandOn(file: string, dataDir: string): (...args: string[]) => Promise<Said> {
  const { DATABASE_URL: _database, ...env } = process.env;
  return async (...args) => {
    const ran = await execa(process.execPath, [...ourProgram(`cli/${file}`), ...args], {
      env: { ...env, DATA_DIR: dataDir },
      extendEnv: false,
      stripFinalNewline: false,
      reject: false,
    });
    return { code: ran.exitCode, out: ran.stdout, err: ran.stderr };
  };
}
