import type { Kysely } from 'kysely';
import type { WallInstant } from '../../domain/clock/whose';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import { type AnchorPlace, anchorOf } from './anchors';

export interface Anchoring {
  readonly db: Kysely<Database>;
  readonly keys: MasterKeys;
  readonly places: readonly AnchorPlace[];
  readonly now: WallInstant;
}

/** How many chains were anchored, and how many stand where they were anchored before. */
export interface Anchored {
  readonly anchored: number;
  readonly unchanged: number;
}

/**
 * Writes down outside the database where each chain ends. A chain that has not grown since its last anchor needs no
 * other one. Run twice, it does no harm. Without any place nothing is done.
 */
export async function anchorHeads({ db, keys, places, now }: Anchoring): Promise<Anchored> {
  const heads = await db.selectFrom('audit_heads').selectAll().where('seq', '>', 0).orderBy('municipality').execute();
  if (places.length === 0) return { anchored: 0, unchanged: heads.length };
  const grown = heads.filter(({ seq, anchored_seq }) => seq !== anchored_seq);
  const anchors = grown.map((head) => anchorOf(keys, head, now));
  for (const place of places) await place.keep(anchors);
  // The database says what is to be found outside it: so that an anchor that was taken away is missed.
  for (const { municipality, seq } of heads) {
    const kept = { anchored_seq: seq, anchored_at: now };
    await db.updateTable('audit_heads').set(kept).where('municipality', '=', municipality).execute();
  }
  return { anchored: anchors.length, unchanged: heads.length - anchors.length };
}
