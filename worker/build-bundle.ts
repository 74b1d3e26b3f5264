import { DefaultLogger, Runtime } from '@temporalio/worker';
import { buildShippedBundle } from './bundle';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** Run once when a release is built. */
buildShippedBundle().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
