import { join } from 'node:path';
import { execa } from 'execa';
import { ourProgram } from '../../../dev/processes/our-program';
import type { Verification } from '../../../store/verify/verify';
import type { Revived } from '../../../temporal/revive';
import type { BegunAnew } from '../../../temporal/revive-anew';

/** `npm run cases -- revive`, as a person types it. Rejects with what it said where it fails. */
export function reviveByCommand(env: NodeJS.ProcessEnv): Promise<Revived> {
  return byCommand(env, 'cli/cases.ts', 'revive');
}

/** The same with `--anew`. */
export function reviveAnewByCommand(env: NodeJS.ProcessEnv): Promise<BegunAnew> {
  return byCommand(env, 'cli/cases.ts', 'revive', '--anew');
}

/** `npm run store -- verify`, the same way. */
export function verifyByCommand(env: NodeJS.ProcessEnv): Promise<Verification> {
  return byCommand(env, 'cli/store.ts', 'verify');
}

async function byCommand<T>(env: NodeJS.ProcessEnv, file: string, ...command: readonly string[]): Promise<T> {
  const cwd = join(__dirname, '..', '..', '..');
  const args = [...ourProgram(file), ...command, '--json'];
  return JSON.parse((await execa(process.execPath, args, { cwd, env, stdin: 'ignore' })).stdout) as T;
}
