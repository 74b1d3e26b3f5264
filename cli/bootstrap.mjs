/**
 * The first thing that runs in a fresh clone: plain JavaScript that needs nothing installed. Provides a Node that is new
 * enough and the lockfile's packages, then runs `cli/<command>.ts` in this terminal.
 *
 *   node cli/bootstrap.mjs start --demo
 */
import { nodeToRunBy } from './bootstrap/node.mjs';
import { installPackages } from './bootstrap/packages.mjs';
import { run } from './bootstrap/run.mjs';
import { CannotStart, say } from './bootstrap/say.mjs';

const [command, ...args] = process.argv.slice(2);
try {
  const node = await nodeToRunBy();
  await installPackages();
  await run(node, command, args);
} catch (error) {
  say(error instanceof CannotStart ? error.message : String(error));
  process.exitCode = 1;
}
