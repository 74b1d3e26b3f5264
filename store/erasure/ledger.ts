import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { wallInstant } from '../../domain/clock/whose';
import type { CaseId, MunicipalityId } from '../../domain/ids';

/** An erasure as it is kept outside the database, so that a backup of before it does not bring the case back. Nothing personal. */
const Line = z.object({
  caseId: z.uuid().transform((id) => id as CaseId),
  municipality: z.string().transform((id) => id as MunicipalityId),
  approvedBy: z.string(),
  at: z.string().transform((at) => wallInstant(at)),
});
export type LedgerEntry = z.infer<typeof Line>;

/** Where a data folder has the ledger: beside the keys, whose half of a backup it goes with. */
export const ledgerIn = (dataDir: string): string => join(dataDir, 'keys', 'erasures.jsonl');

/** Writes it down for good before anything is erased: it is on the disk when this returns. */
export function noteErasure(path: string, entry: LedgerEntry): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'a', 0o600);
  try {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Every erasure that was ever written down; a last line that a power cut left half is passed over. */
export function readLedger(path: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, index) => {
    const parsed = Line.safeParse(jsonOf(line));
    if (parsed.success) return [parsed.data];
    if (index === lines.length - 1) return [];
    throw new Error(
      `${path} is damaged in line ${index + 1}: what was erased must be known before anything is restored`,
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
