import { readConfiguration, sharedConfiguration } from '../runtime/configuration';
import { openStore } from '../store/open';
import { temporalLogin } from '../temporal/login';
import { prepareServer, rehearsalNamespace } from '../temporal/prepare-server';
import { putShippedRulesInForce } from './prepare/shipped-rules';

const SERVER_TIMEOUT_MS = 60_000;

/**
 * `npm run prepare-servers`: before workers and APIs of this version start as processes of their own, brings the tables
 * to it, puts the shipped standards and settings in force where there are none, and makes the namespaces and their search
 * attributes on the Temporal server. May be run any number of times; `npm start` and `npm run cluster` do it
 * themselves.
 */
async function main(): Promise<void> {
  const given = readConfiguration(needed);
  const { DATABASE_URL, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = given;
  const store = await openStore({ kind: 'postgres', url: DATABASE_URL });
  try {
    await putShippedRulesInForce(store);
  } finally {
    await store.close();
  }
  process.stdout.write('The database is ready.\n');
  const rehearsals = given.REHEARSALS === 'on';
  const login = temporalLogin(given);
  const options = { requireTimeSkipping: rehearsals, timeoutMs: SERVER_TIMEOUT_MS, namespace, rehearsals, login };
  const { version } = await prepareServer(address, options);
  const beside = rehearsals ? ` and, for rehearsals, ${rehearsalNamespace(namespace)}` : '';
  process.stdout.write(`Temporal server ${version} at ${address} is ready, namespace ${namespace}${beside}.\n`);
}

const { FODFAESTE_MASTER_KEY: _ofTheProcesses, ...needed } = sharedConfiguration;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
