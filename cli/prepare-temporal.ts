import { NAMESPACE, prepareServer } from './temporal/prepare';

/**
 * `npm run prepare-temporal`: makes the namespace and the search attributes on the server at TEMPORAL_ADDRESS, before a
 * worker and an API run against it as processes of their own. `npm start` does it by itself.
 */
async function main(): Promise<void> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = NAMESPACE } = process.env;
  if (!address) throw new Error('TEMPORAL_ADDRESS must name the server, as host:port');
  const { version } = await prepareServer(address, { requireTimeSkipping: false, patienceMs: 30_000, namespace });
  process.stdout.write(`Temporal server ${version} at ${address} is ready, namespace ${namespace}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
