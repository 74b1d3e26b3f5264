import type { Client } from '@temporalio/client';
import { givenDatabase, readConfiguration, temporalVariables } from '../../runtime/configuration';
import { dataFolder } from '../../runtime/data-folder';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { connectClient } from '../../temporal/client';
import { temporalLogin } from '../../temporal/login';

/** Where the keys and what is under them are: DATABASE_URL, else the folder DATA_DIR, which must not be running. */
export const dataDirGiven = (): string | undefined => (givenDatabase() ? undefined : dataFolder());

export function keysGiven(): MasterKeys {
  const dataDir = dataDirGiven();
  return loadMasterKeys(dataDir ? { dataDir } : {});
}

export async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const url = givenDatabase();
  const store = await openStore(
    url ? { kind: 'postgres', url } : { kind: 'embedded', dataDir: dataDirGiven() as string },
  );
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** With the Temporal server that TEMPORAL_ADDRESS names; undefined where none is named. */
export async function withTemporal<T>(act: (client: Client) => Promise<T>): Promise<T | undefined> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'fodfaeste' } = process.env;
  if (!address) return undefined;
  const login = temporalLogin(readConfiguration(temporalVariables));
  const { connection, client } = await connectClient({ address, login, namespace, keys: keysGiven() });
  try {
    return await act(client);
  } finally {
    await connection.close();
  }
}
