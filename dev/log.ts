/** Takes one line meant for the person at the terminal. Never anything about a citizen. */
export type Log = (line: string) => void;

/** Progress goes to standard error, so that standard output stays free for what a program reads. */
export const toStandardError: Log = (line) => {
  process.stderr.write(`${line}\n`);
};
