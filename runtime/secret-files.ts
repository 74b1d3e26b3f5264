import { readFileSync, statSync } from 'node:fs';

/** What is wrong with one variable, in the words for whoever starts the process. */
export interface VariableProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * The environment with each of the names that is given by a file, as `NAME_FILE=/run/secrets/name`, read from there:
 * that is how containers are given secrets. A file that is not there, is empty, or can be changed by others is a problem.
 */
export function withSecretFiles(env: NodeJS.ProcessEnv, names: readonly string[]) {
  const found: NodeJS.ProcessEnv = { ...env };
  const problems: VariableProblem[] = [];
  for (const name of names) {
    const variable = `${name}_FILE`;
    const path = env[variable];
    if (!path) continue;
    const read = env[name] ? `is given, and ${name} too: only one of them can be meant` : secretIn(path);
    if (typeof read === 'string') problems.push({ path: [variable], message: read });
    else found[name] = read.value;
  }
  return { env: found, problems };
}

/** The file's content without the white space around it, or why it cannot be used. */
function secretIn(path: string): { readonly value: string } | string {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o022) !== 0)
      return `names ${path}, which others can write: chmod 600 it`;
    const value = readFileSync(path, 'utf8').trim();
    return value ? { value } : `names ${path}, which is empty`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
    return `names ${path}, which cannot be read (${code})`;
  }
}
