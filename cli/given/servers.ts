import type { Client } from '@temporalio/client';
import { readConfiguration, sharedConfiguration } from '../../runtime/configuration';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { connectClient, rehearsalClientBeside } from '../../temporal/client';
import { type TemporalLogin, temporalLogin } from '../../temporal/login';

/** The database and the Temporal server that the environment names. */
export interface GivenServers {
  readonly store: Store;
  readonly client: Client;
  /** For the namespace of rehearsals, where they are switched on. */
  readonly rehearsalClient?: Client;
}

type Ready = (given: {
  readonly address: string;
  readonly namespace: string;
  readonly login: TemporalLogin;
  readonly rehearsals: boolean;
}) => Promise<void>;

/**
 * Connects to the servers that the environment names, acts, and closes both connections. `ready` is awaited before
 * Temporal is used. Throws `BadConfiguration`, naming each variable that is missing or wrong.
 */
export async function onGivenServers<T>(act: (servers: GivenServers) => Promise<T>, ready?: Ready): Promise<T> {
  const { DATABASE_URL: url, TEMPORAL_ADDRESS: address, ...given } = readConfiguration(sharedConfiguration);
  const namespace = given.TEMPORAL_NAMESPACE;
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: given.FODFAESTE_MASTER_KEY } });
  const store = await openStore({ kind: 'postgres', url });
  try {
    const login = temporalLogin(given);
    const rehearsals = given.REHEARSALS === 'on';
    await ready?.({ address, namespace, login, rehearsals });
    const { connection, client } = await connectClient({ address, login, namespace, keys });
    try {
      const rehearsalClient = rehearsals && rehearsalClientBeside(client, keys);
      return await act({ store, client, ...(rehearsalClient && { rehearsalClient }) });
    } finally {
      await connection.close();
    }
  } finally {
    await store.close();
  }
}
