import { freePort, isFree } from '../processes/free-ports';

export const USUAL_PORT = 4280;

/** The port for the API. One that was asked for and is taken is an error; the usual one gives way to any free one. */
export async function apiPort(asked: number | undefined): Promise<number> {
  if (asked) {
    if (await isFree(asked)) return asked;
    throw new Error(`Port ${asked} is in use by another program: give another PORT, or 0 for any free one.`);
  }
  if (asked === undefined && (await isFree(USUAL_PORT))) return USUAL_PORT;
  const free = await freePort();
  return free;
}
