import { Client, Connection } from '@temporalio/client';
import { type Revived, type ReviveProgress, revive } from '../../api/cases/revive';
import { readConfiguration, sharedConfiguration } from '../../store/configuration';
import { dataConverter } from '../../store/keys/data-converter';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { openStore } from '../../store/open';
import { ruleShelf } from '../../store/rules/load-rules';
import { taskQueue } from '../../workflows/messages';
import { prepareServer } from '../temporal/prepare';

const PATIENCE_MS = 30_000;

/** On the PostgreSQL and the Temporal server that the environment names; an empty server is prepared first. */
export async function reviveByItself(tell: (progress: ReviveProgress) => void): Promise<Revived> {
  const { DATABASE_URL: url, TEMPORAL_ADDRESS: address, ...given } = readConfiguration(sharedConfiguration);
  const namespace = given.TEMPORAL_NAMESPACE;
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: given.FODFAESTE_MASTER_KEY } });
  const store = await openStore({ kind: 'postgres', url });
  try {
    await prepareServer(address, { requireTimeSkipping: false, patienceMs: PATIENCE_MS, namespace });
    const connection = await Connection.connect({ address });
    try {
      const client = new Client({ connection, namespace, dataConverter: dataConverter(keys) });
      return await revive({ store, rules: ruleShelf(store.db), client, taskQueue }, tell);
    } finally {
      await connection.close();
    }
  } finally {
    await store.close();
  }
}
