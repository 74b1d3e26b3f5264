import { putShippedRulesInForce } from '../../cli/prepare/shipped-rules';
import { anchorsIn, auditAnchorsIn } from '../../store/audit/anchor-folder';
import type { AnchorKeeping } from '../../store/audit/anchors';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store, type StoreOptions } from '../../store/open';
import { type RulesCache, rulesCache } from '../../store/rules/load-rules';
import { seedPeople } from '../../store/seed';

/** The database and the keys of one data folder. */
export interface Data {
  readonly store: Store;
  readonly keys: MasterKeys;
  readonly rules: RulesCache;
  /** In the same folder, since who tries the system out has no other place. */
  readonly anchors: AnchorKeeping;
}

/**
 * Opens the master keys in the folder, and the database there or where `options` say; at the first start both are made,
 * filled as shipped.
 */
export async function openData(dataDir: string, options?: StoreOptions): Promise<Data> {
  const store = await openStore(options ?? { kind: 'embedded', dataDir });
  try {
    await putShippedRulesInForce(store);
    // Somebody must be able to sign in, so an empty staff list is filled with invented people.
    await seedPeople(store.db);
    return {
      store,
      keys: loadMasterKeys({ dataDir }),
      rules: rulesCache(store.db),
      anchors: anchorsIn(auditAnchorsIn(dataDir)),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
