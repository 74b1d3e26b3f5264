import { type Kysely, sql } from 'kysely';
import type { Database } from '../database';
import type { MasterKeys } from '../keys/master-keys';
import { type Anchor, isGenuine, type KeptAnchors } from './anchors';
import { type Damage, mergeAdjacent } from './damage';
import { guardDamages } from './guard';
import { verifyChain } from './verify-chain';

export interface AuditVerification {
  readonly municipalities: number;
  readonly entries: number;
  readonly anchors: number;
  /** Whether it could be told what this installation wrote from what somebody else did; for that the keys are needed. */
  readonly withKeys: boolean;
  readonly damages: readonly Damage[];
}

export interface Verifying {
  readonly db: Kysely<Database>;
  /** Without them the chains are held against themselves and the anchors, and seals are not looked at. */
  readonly keys?: MasterKeys;
  /** Reads what was anchored. Without it nothing is held against anchors. */
  readonly anchors?: () => KeptAnchors;
  readonly onProgress?: (progress: VerifyProgress) => void;
}

export interface VerifyProgress {
  readonly done: number;
  readonly of: number;
}

/** What is wrong without an honest reason. */
export const unexplained = ({ damages }: Pick<AuditVerification, 'damages'>): readonly Damage[] =>
  damages.filter(({ reason }) => reason === undefined);

/** Walks over every chain and holds it against its head and its anchors. Others may append meanwhile. */
export async function verifyAudit({ db, keys, anchors: read, onProgress }: Verifying): Promise<AuditVerification> {
  // In this order: whatever is anchored meanwhile is neither missed among the anchors nor beyond the heads.
  const marks = await db.selectFrom('audit_heads').select(['municipality', 'anchored_seq']).execute();
  const anchors = read?.();
  const heads = await db.selectFrom('audit_heads').select(['municipality', 'seq', 'hash', 'seal']).execute();
  const of = heads.reduce((sum, { seq }) => sum + seq, 0);
  const kept = genuine(anchors?.anchors ?? [], keys);
  const damages = [...(await guardDamages(db)), ...unreadable(anchors), ...kept.damages];
  let entries = 0;
  const municipalities = await everyMunicipality(db, kept.anchors);
  for (const municipality of municipalities) {
    const own = kept.anchors.filter((anchor) => anchor.municipality === municipality);
    const head = heads.find((one) => one.municipality === municipality);
    const walked = (count: number) => {
      entries += count;
      onProgress?.({ done: entries, of });
    };
    const mark = marks.find((one) => one.municipality === municipality)?.anchored_seq ?? null;
    const chain = { municipality, head, mark, anchors: anchors && own, ...(keys && { keys }) };
    damages.push(...(await verifyChain(db, chain, walked)));
  }
  return {
    municipalities: municipalities.length,
    entries,
    anchors: anchors?.anchors.length ?? 0,
    withKeys: keys !== undefined,
    damages: mergeAdjacent(damages),
  };
}

/** Those that this installation wrote; without keys nobody can say, and all count. */
function genuine(anchors: readonly Anchor[], keys: MasterKeys | undefined) {
  const forged = keys ? anchors.filter((anchor) => !isGenuine(keys, anchor)) : [];
  const damages = forged.map(
    ({ municipality, seq, at }): Damage => ({ kind: 'anchorForged', municipality, from: seq, to: seq, note: at }),
  );
  return { anchors: anchors.filter((anchor) => !forged.includes(anchor)), damages };
}

function unreadable(anchors: KeptAnchors | undefined): Damage[] {
  const lines = anchors?.unreadable ?? [];
  return lines.map(({ file, line }) => {
    return { kind: 'anchorUnreadable', municipality: null, from: null, to: null, note: `${file}, line ${line}` };
  });
}

/** Also those of which only the entries or the anchors are left. */
async function everyMunicipality(db: Kysely<Database>, anchors: readonly Anchor[]): Promise<string[]> {
  const { rows } = await sql<{ municipality: string }>`
    select municipality from audit_heads union select municipality from audit`.execute(db);
  const names = [...rows, ...anchors].map(({ municipality }) => municipality);
  return [...new Set(names)].sort();
}
