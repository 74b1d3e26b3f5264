import { createHash } from 'node:crypto';

/** An entry's columns as they are stored: the case ids as PostgreSQL writes an array, the details as ciphertext. */
export interface ChainedEntry {
  readonly municipality: string;
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly route: string;
  readonly case_ids: string;
  readonly outcome: string;
  readonly because: string | null;
  readonly details: string | null;
  /** The hash of the entry before. */
  readonly prev: string;
}

/** What the first entry of a municipality follows. */
export const GENESIS_HASH = '0'.repeat(64);

/** SHA-256 over every column, in hexadecimal. It needs no key, and holds also when nobody can open the details any more. */
export function hashOf(entry: ChainedEntry): string {
  const { municipality, seq, at, who, act, route, case_ids, outcome, because, details, prev } = entry;
  const covered = ['audit 1', municipality, seq, at, who, act, route, case_ids, outcome, because, details, prev];
  return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
}

/** An array of ids as PostgreSQL writes it. */
export const asArrayText = (ids: readonly string[]): string => `{${ids.join(',')}}`;
