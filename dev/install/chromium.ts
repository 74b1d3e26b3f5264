import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installByApt } from '../install/apt';
import type { Log } from '../log';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser that takes the pictures: CHROMIUM, else one on PATH, else the system's own package, installed now where
 * that may be done. Throws why none can be had.
 */
export function ensureChromium(log: Log, env = process.env): string {
  const chosen = env.CHROMIUM;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM is ${chosen}, and there is no such file`);
  const found = chosen || findChromium(env);
  if (found) return found;
  const otherwise = 'install Chromium or Chrome so that it is on PATH, or set CHROMIUM to the program';
  installByApt('chromium', 'Chromium: installing it for the pictures', otherwise, log);
  const installed = findChromium(env);
  if (!installed) throw new Error('it was installed, but the program is nowhere to be found');
  return installed;
}

function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}
