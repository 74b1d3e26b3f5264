import { buildShippedBundles } from './bundle';

/** Run once when a release is built. */
buildShippedBundles().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
