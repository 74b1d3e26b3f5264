import { BEGINNING, type ChainedEntry, hashOf } from './chain';
import type { Damage, DamageKind } from './damage';

/** An entry as it stands in the table. */
export type StandingEntry = ChainedEntry & { readonly hash: string };

/** The last entry that was walked over: its number, the hash that it carries, and the one that its content has. */
export interface Footing {
  readonly seq: number;
  readonly carries: string;
  readonly has: string;
}

export const start: Footing = { seq: 0, carries: BEGINNING, has: BEGINNING };

/** One step along a chain: what is wrong with the entry or before it, and where one stands now. */
export function step(before: Footing, entry: StandingEntry): { damages: Damage[]; footing: Footing } {
  const { municipality, seq } = entry;
  const damages: Damage[] = [];
  const found = (kind: DamageKind, from = seq, to = seq) => damages.push({ kind, municipality, from, to });
  if (seq <= before.seq) {
    found('doubled');
    return { damages, footing: before };
  }
  const gap = seq > before.seq + 1;
  if (gap) found('missing', before.seq + 1, seq - 1);
  const has = hashOf(entry);
  // An entry whose own damage is told already must not make the next one look damaged.
  const follows = gap || entry.prev === before.carries || entry.prev === before.has;
  if (has !== entry.hash) found(follows || wouldBeRight(before, entry) ? 'changed' : 'misplaced');
  else if (!follows) found('notFollowing');
  return { damages, footing: { seq, carries: entry.hash, has } };
}

/** Only what it says of the one before it was changed. */
const wouldBeRight = ({ carries }: Footing, entry: StandingEntry) => hashOf({ ...entry, prev: carries }) === entry.hash;
