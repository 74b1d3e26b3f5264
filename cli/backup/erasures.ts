import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LedgerEntry, ledgerIn, noteErasure, readLedger } from '../../store/erasure/ledger';
import type { StoreOptions } from '../../store/open';

const NAME = 'ERASURE_LEDGER';

/** The ledger of erasures that this store goes by: as ERASURE_LEDGER names it, or as the data folder has it. */
export function givenLedger(store: StoreOptions, env = process.env): string | undefined {
  return env[NAME] || (store.kind === 'embedded' ? ledgerIn(store.dataDir) : undefined);
}

/** Where the half of a backup that holds the keys has it. */
export const ledgerOfBackup = (keysFolder: string): string => join(keysFolder, 'erasures.jsonl');

export function backUpLedger(keysFolder: string, store: StoreOptions): void {
  const own = givenLedger(store);
  if (own && existsSync(own)) copyFileSync(own, ledgerOfBackup(keysFolder));
}

/** What a backup knows and the ledger does not yet is added to it. */
export function carryLedger(entries: readonly LedgerEntry[], path: string): void {
  const known = new Set(readLedger(path).map(({ caseId }) => caseId));
  for (const entry of entries) {
    if (known.has(entry.caseId)) continue;
    known.add(entry.caseId);
    noteErasure(path, entry);
  }
}
