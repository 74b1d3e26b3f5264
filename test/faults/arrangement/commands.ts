import { spawn } from 'node:child_process';
import { join } from 'node:path';
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
  const child = spawn(process.execPath, [...ourProgram(file), ...command, '--json'], {
    cwd: join(__dirname, '..', '..', '..'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(said);
  return JSON.parse(out) as T;
}
