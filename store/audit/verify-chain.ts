import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import type { Anchor } from './anchors';
import type { Damage, DamageKind } from './damage';
import { entriesInOrder } from './entries-in-order';
import { type Head, headContent, isValidMac } from './seal';
import { type ChainPosition, type StoredEntry, start, step } from './walk';

/** One municipality's chain, and what it is held against. */
export interface Chain {
  readonly municipality: string;
  readonly head: (Head & { readonly seal: string }) | undefined;
  /** The entry up to which it was anchored last, as the database says. */
  readonly mark: number | null;
  /** Undefined: there are none to hold it against, and none is missed. */
  readonly anchors: readonly Anchor[] | undefined;
  readonly keys?: MasterKeys;
}

/** A walk's end: where it stands, what was wrong on the way, which anchors did not fit, and when the store was restored. */
interface ChainWalk {
  readonly position: ChainPosition;
  readonly damages: readonly Damage[];
  readonly mismatched: readonly Anchor[];
  readonly restored: readonly StoredEntry[];
}

export async function verifyChain(
  db: Kysely<Database>,
  chain: Chain,
  onProgress: (entries: number) => void,
): Promise<Damage[]> {
  const walked = await walk(db, chain, onProgress);
  return [
    ...walked.damages,
    ...(await headDamages(db, chain, walked.position)),
    ...againstAnchors(chain, walked),
    ...missedAnchors(chain),
  ];
}

async function walk(db: Kysely<Database>, chain: Chain, onProgress: (entries: number) => void): Promise<ChainWalk> {
  const { municipality, head, anchors = [] } = chain;
  const anchored = new Map<number, Anchor[]>();
  for (const anchor of anchors) anchored.set(anchor.seq, [...(anchored.get(anchor.seq) ?? []), anchor]);
  const [damages, mismatched, restored]: [Damage[], Anchor[], StoredEntry[]] = [[], [], []];
  let position = start;
  for await (const page of entriesInOrder(db, municipality, head?.seq ?? Number.MAX_SAFE_INTEGER)) {
    for (const entry of page) {
      const taken = step(position, entry);
      damages.push(...taken.damages);
      position = taken.position;
      mismatched.push(...(anchored.get(entry.seq) ?? []).filter(({ hash }) => hash !== entry.hash));
      if (entry.outcome === 'restored') restored.push(entry);
    }
    onProgress(page.length);
  }
  return { position, damages, mismatched, restored };
}

async function headDamages(db: Kysely<Database>, chain: Chain, position: ChainPosition): Promise<Damage[]> {
  const { municipality, head, keys } = chain;
  const found = (kind: DamageKind, from: number | null, to = from): Damage => ({ kind, municipality, from, to });
  if (!head) return position.seq > 0 ? [found('headMissing', null)] : [];
  const damages: Damage[] = [];
  if (position.seq < head.seq) damages.push(found('cutTail', position.seq + 1, head.seq));
  else if (position.storedHash !== head.hash) damages.push(found('headWrong', head.seq));
  if (keys && !isValidMac(keys, headContent(head), head.seal)) damages.push(found('headForged', head.seq));
  const { rows } = await sql<{ from: number; to: number }>`
    select min(a.seq) as from, max(a.seq) as to from audit a join audit_heads h using (municipality)
    where municipality = ${municipality} and a.seq > h.seq having count(*) > 0`.execute(db);
  return [...damages, ...rows.map(({ from, to }) => found('beyondHead', from, to))];
}

/**
 * What was anchored must stand there with the same hash. Where this installation noted under its seal that the store was
 * restored, what was anchored behind that note and before it was made is gone for that reason.
 */
function againstAnchors(chain: Chain, { position, mismatched, restored }: ChainWalk): Damage[] {
  const { municipality, anchors = [], head, keys } = chain;
  const underSeal = keys && head && isValidMac(keys, headContent(head), head.seal) && position.storedHash === head.hash;
  const reasonOf = ({ seq, at }: Anchor) => restored.find((entry) => underSeal && entry.seq <= seq && at < entry.at);
  const beyond = anchors.filter(({ seq }) => seq > Math.max(position.seq, head?.seq ?? 0));
  const damages = new Map<string, Damage>();
  for (const anchor of [...beyond, ...mismatched]) {
    const reason = reasonOf(anchor);
    const cut = beyond.includes(anchor) || reason;
    const from = reason?.seq ?? (cut ? position.seq + 1 : anchor.seq);
    const damage: Damage = cut
      ? { kind: 'cutTail', municipality, from, to: anchor.seq, ...(reason && { reason: 'restored', note: reason.at }) }
      : { kind: 'notAsAnchored', municipality, from, to: anchor.seq, note: anchor.at };
    // Several anchors tell of the same cut; the farthest says most.
    const key = cut ? `cut ${from}` : `${anchor.seq} ${anchor.at}`;
    const before = damages.get(key)?.to ?? 0;
    if (anchor.seq >= before) damages.set(key, damage);
  }
  return [...damages.values()];
}

function missedAnchors({ municipality, anchors, mark }: Chain): Damage[] {
  if (!anchors || mark === null || anchors.some(({ seq }) => seq === mark)) return [];
  return [{ kind: 'anchorMissing', municipality, from: mark, to: mark }];
}
