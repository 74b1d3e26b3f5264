import { instant } from '../domain/clock/time';
import { backUpStore } from '../store/backup/back-up';
import { readManifest } from '../store/backup/manifest';
import { noteBackupTaken, noteBackupTried } from '../store/backup/taken';
import { loadMasterKeys, type MasterKeys } from '../store/keys/master-keys';
import { keyUsage } from '../store/keys/rotation';
import { openStore, type Store, type StoreOptions } from '../store/open';
import { wallNow } from '../store/wall-clock';
import { bytesIn } from './backup/bytes-in';
import { backUpLedger } from './backup/erasures';
import { backUpMasterKey } from './backup/master-key';
import { backupArguments } from './backup/which-store';

/** `npm run backup -- FOLDER`: the store as of this moment and its keys, as two halves to be kept apart; the store notes when, and how big. */
async function main(): Promise<void> {
  const {
    halves,
    store: options,
    tried,
  } = backupArguments('backup', 'Writes the store and its keys into a new folder.');
  if (tried) return noteTried(options, halves.data);
  const dataDir = options.kind === 'embedded' ? options.dataDir : undefined;
  const master = loadMasterKeys(dataDir ? { dataDir } : {});
  const store = await openStore(options);
  try {
    await opensAll(store, master);
    const { tables, madeAt } = await backUpStore(store.db, halves);
    backUpMasterKey(halves.keys, dataDir);
    backUpLedger(halves.keys, options);
    const bytes = bytesIn(halves.data) + bytesIn(halves.keys);
    await noteBackupTaken(store.db, { madeAt: instant(madeAt), bytes });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${rows} rows of ${tables.length} tables, as of ${madeAt}, are in ${halves.data}\n`);
    process.stdout.write(`The keys are in ${halves.keys}: keep them elsewhere than the data.\n`);
  } finally {
    await store.close();
  }
}

/** Throws where this store knows of no such backup. */
async function noteTried(options: StoreOptions, data: string): Promise<void> {
  const { madeAt } = readManifest(data, 'data');
  const store = await openStore(options);
  try {
    if (!(await noteBackupTried(store.db, instant(madeAt), wallNow())))
      throw new Error(`this store knows of no backup as of ${madeAt}: --tried is noted where the backup was taken`);
    process.stdout.write(`It is noted that the backup as of ${madeAt} has been restored for trial.\n`);
  } finally {
    await store.close();
  }
}

/**
 * A backup with keys that cannot decrypt it would look whole, so they are tried before anything is written. Throws
 * `UnknownKey`.
 */
async function opensAll({ db }: Store, master: MasterKeys): Promise<void> {
  const { needed } = await keyUsage(db);
  for (const { keyId } of needed) master.derived('wrapCaseKey', keyId);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
