import type { Log } from '../../dev/log';

/** Progress of setting up, on standard error, apart from Jest's own lines. */
export const quietly: Log = (line) => {
  process.stderr.write(`[set-up] ${line}\n`);
};
