import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfiguration, sharedConfiguration } from '../../runtime/configuration';
import { onShutdownSignal } from '../../runtime/shutdown-signal';
import { openStore } from '../../store/open';
import { staffDirectory } from './directory';
import { trialMachines } from './machines';
import { loadOrCreateSecrets } from './secrets';
import { startIdentityProvider } from './start';

const variables = {
  DATABASE_URL: sharedConfiguration.DATABASE_URL,
  DATA_DIR: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65_535),
};

/** The provider for trying out, as a process of its own beside the processes of `npm run cluster`. */
async function main(): Promise<void> {
  const shutdown = onShutdownSignal();
  const { DATABASE_URL, DATA_DIR, PORT: port } = readConfiguration(variables);
  const store = await openStore({ kind: 'postgres', url: DATABASE_URL });
  const secrets = loadOrCreateSecrets(resolve(DATA_DIR));
  const directory = staffDirectory(store.db);
  const { issuer, stop } = await startIdentityProvider({ secrets, directory, machines: trialMachines, port });
  console.error(`The identity provider for trying out answers at ${issuer}.`);
  await shutdown;
  await stop();
  await store.close();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
