import type { Client } from '@temporalio/client';
import { readConfiguration, temporalVariables } from '../../runtime/configuration';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { connectClient, rehearsalClientBeside } from '../../temporal/client';
import { temporalLogin } from '../../temporal/login';
import { givenStore } from '../given/store';

/** The data folder, where DATABASE_URL is not given; no `npm start` may be running on it. */
export function dataDirGiven(): string | undefined {
  const store = givenStore();
  return store.kind === 'embedded' ? store.dataDir : undefined;
}

export function keysGiven(): MasterKeys {
  const dataDir = dataDirGiven();
  return loadMasterKeys(dataDir ? { dataDir } : {});
}

export async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(givenStore());
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/**
 * With the Temporal server that TEMPORAL_ADDRESS names, in each namespace of ours; undefined where no server is named.
 * Rehearsals' workflows are under the same keys.
 */
export async function withTemporal<T>(act: (client: Client) => Promise<T>): Promise<readonly T[] | undefined> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'fodfaeste', REHEARSALS } = process.env;
  if (!address) return undefined;
  const login = temporalLogin(readConfiguration(temporalVariables));
  const keys = keysGiven();
  const { connection, client } = await connectClient({ address, login, namespace, keys });
  const clients = [client, ...(REHEARSALS === 'on' ? [rehearsalClientBeside(client, keys)] : [])];
  try {
    return await Promise.all(clients.map(act));
  } finally {
    await connection.close();
  }
}
