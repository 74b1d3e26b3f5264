import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Revived } from '../../../api/cases/revive';

/** `npm run cases -- revive`, as a person types it. Rejects with what it said where it fails. */
export async function reviveByCommand(env: NodeJS.ProcessEnv): Promise<Revived> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/cases.ts', 'revive', '--json'], {
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
  return JSON.parse(out) as Revived;
}
