import { restoreStore } from '../store/backup/restore';
import { readLedger } from '../store/erasure/ledger';
import { loadMasterKeys } from '../store/keys/master-keys';
import { openStore } from '../store/open';
import { carryLedger, givenLedger, ledgerOfBackup } from './backup/erasures';
import { masterKeyIn, restoreMasterKey } from './backup/master-key';
import { backupArguments } from './backup/which-store';

/** `npm run restore -- FOLDER`: fills a new store from a backup. `npm run cases -- revive` then starts its cases. */
async function main(): Promise<void> {
  const { halves, store: options } = backupArguments('restore', 'Fills a new database or data folder from a backup.');
  if (options.kind === 'embedded') restoreMasterKey(halves.keys, options.dataDir);
  else if (!process.env.FODFAESTE_MASTER_KEY && !process.env.FODFAESTE_MASTER_KEY_FILE) {
    throw new Error(`FODFAESTE_MASTER_KEY_FILE must name the master key; the backup's is ${masterKeyIn(halves.keys)}`);
  }
  const keys = loadMasterKeys(options.kind === 'embedded' ? { dataDir: options.dataDir } : {});
  const store = await openStore(options);
  try {
    const own = givenLedger(options);
    const erased = [...readLedger(ledgerOfBackup(halves.keys)), ...(own ? readLedger(own) : [])];
    const { tables, madeAt, erasedAgain } = await restoreStore(store.db, halves, keys, erased);
    if (own) carryLedger(erased, own);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${rows} rows of ${tables.length} tables are there again, as of ${madeAt}.\n`);
    if (erasedAgain > 0) process.stdout.write(`${erasedAgain} cases that had been erased are erased again.\n`);
    process.stdout.write('Next: npm run cases -- revive, then npm run store -- verify.\n');
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
