import { heartbeat, log } from '@temporalio/activity';
import type { Kysely } from 'kysely';
import type { WallInstant } from '../domain/clock/whose';
import { anchorHeads } from '../store/audit/anchor-heads';
import type { AnchorKeeping } from '../store/audit/anchors';
import { inWords } from '../store/audit/damage';
import { noteChecked } from '../store/audit/status';
import { unexplained, verifyAudit } from '../store/audit/verify';
import type { Database } from '../store/database';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Activities } from './interface';

type Needs = {
  readonly db: Kysely<Database>;
  readonly keys: MasterKeys;
  readonly now: () => WallInstant;
  /** Without it the chains are held against themselves alone. */
  readonly anchors?: AnchorKeeping;
};

/** What the audit log's schedules ask for. */
export function auditActivities({ db, keys, now, anchors }: Needs): Pick<Activities, 'anchorAudit' | 'checkAudit'> {
  return {
    anchorAudit: () => anchorHeads({ db, keys, places: anchors?.places ?? [], now: now() }),
    async checkAudit() {
      const verified = await verifyAudit({
        db,
        keys,
        ...(anchors && { anchors: anchors.read }),
        onProgress: (progress) => heartbeat(progress),
      });
      // Municipalities, numbers of entries and moments: nothing of what an entry says.
      for (const damage of unexplained(verified)) log.error(`the audit log is damaged: ${inWords(damage)}`);
      await noteChecked(db, verified, now());
      return { entries: verified.entries, damages: unexplained(verified).length };
    },
  };
}
