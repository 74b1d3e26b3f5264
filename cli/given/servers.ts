import type { Client } from '@temporalio/client';
import { readConfiguration, sharedConfiguration } from '../../runtime/configuration';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { connectClient } from '../../temporal/client';
import { type TemporalLogin, temporalLogin } from '../../temporal/login';

/** The database and the Temporal server that the environment names. */
export interface GivenServers {
  readonly store: Store;
  readonly client: Client;
}

type Ready = (address: string, namespace: string, login: TemporalLogin) => Promise<void>;

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
    await ready?.(address, namespace, login);
    const { connection, client } = await connectClient({ address, login, namespace, keys });
    try {
      return await act({ store, client });
    } finally {
      await connection.close();
    }
  } finally {
    await store.close();
  }
}
