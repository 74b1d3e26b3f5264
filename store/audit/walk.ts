import { type ChainedEntry, GENESIS_HASH, hashOf } from './chain';
import type { Damage, DamageKind } from './damage';

/** An entry as it stands in the table. */
export type StoredEntry = ChainedEntry & { readonly hash: string };

/** The last entry that was walked over: its number, the hash that it carries, and the one that its content has. */
export interface ChainPosition {
  readonly seq: number;
  readonly storedHash: string;
  readonly computedHash: string;
}

export const start: ChainPosition = { seq: 0, storedHash: GENESIS_HASH, computedHash: GENESIS_HASH };

/** One step along a chain: what is wrong with the entry or before it, and where one stands now. */
export function step(before: ChainPosition, entry: StoredEntry): { damages: Damage[]; position: ChainPosition } {
  const { municipality, seq } = entry;
  const damages: Damage[] = [];
  const found = (kind: DamageKind, from = seq, to = seq) => damages.push({ kind, municipality, from, to });
  if (seq <= before.seq) {
    found('doubled');
    return { damages, position: before };
  }
  const gap = seq > before.seq + 1;
  if (gap) found('missing', before.seq + 1, seq - 1);
  const computedHash = hashOf(entry);
  // An entry whose own damage is told already must not make the next one look damaged.
  const follows = gap || entry.prev === before.storedHash || entry.prev === before.computedHash;
  if (computedHash !== entry.hash) found(follows || onlyPrevChanged(before, entry) ? 'changed' : 'misplaced');
  else if (!follows) found('notFollowing');
  return { damages, position: { seq, storedHash: entry.hash, computedHash } };
}

/** Only what it says of the one before it was changed. */
const onlyPrevChanged = ({ storedHash }: ChainPosition, entry: StoredEntry) =>
  hashOf({ ...entry, prev: storedHash }) === entry.hash;
