/** Standard output belongs to the command. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Its message is all that the person at the terminal needs. */
export class CannotStart extends Error {}
