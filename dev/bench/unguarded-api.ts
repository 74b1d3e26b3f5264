import { readApiConfiguration } from '../../api/config';
import { startApi } from '../../api/server';
import type { Sealed } from '../../domain';
import { runToEnd } from '../../runtime/run-to-end';
import { onShutdownSignal } from '../../runtime/shutdown-signal';
import { type Sealing, sealing } from '../../store/keys/case-keys';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { clientOn } from '../../temporal/client';
import { lazyConnection } from '../../temporal/connection';

/**
 * A case is known by its key, so that is made with its first text; all others are only given the form of sealed ones.
 */
function unencryptedSealing(store: Store, keys: MasterKeys): Sealing {
  const real = sealing(store.db, keys);
  const begun = new Set<string>();
  return {
    async seal(municipality, caseId, text, command) {
      if (begun.has(caseId)) return `s1.${Buffer.from(text).toString('base64url')}` as Sealed;
      begun.add(caseId);
      return real.seal(municipality, caseId, text, command);
    },
    open: async () => '',
    openAll: async (_caseId, value) => value,
    remember: async () => undefined,
    forget: () => undefined,
  };
}

/** The API without audit log, encryption and row security, which the real one is measured against. */
async function main(): Promise<void> {
  const shutdown = onShutdownSignal();
  const configuration = readApiConfiguration();
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: configuration.FODFAESTE_MASTER_KEY } });
  const store = await openStore({ kind: 'postgres', url: configuration.DATABASE_URL });
  const connection = lazyConnection({ address: configuration.TEMPORAL_ADDRESS });
  const namespace = configuration.TEMPORAL_NAMESPACE;
  const api = await startApi({
    store: { ...store, within: () => store.db },
    client: clientOn(connection, { namespace, keys }),
    connection,
    namespace,
    keys,
    port: 0,
    login: configuration.login,
    audit: { note: async () => undefined, waiting: () => 0 },
    sealing: unencryptedSealing(store, keys),
  });
  console.error(`The API answers at ${api.url}, its documentation at ${api.docs}.`);
  await shutdown;
  await api.close();
  await connection.close();
  await store.close();
}

runToEnd(main);
