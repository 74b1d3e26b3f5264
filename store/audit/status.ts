import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type AuditVerification, unexplained } from './verify';

/** How the audit logs stand, as those who watch over them see it. */
export interface AuditStatus {
  /** Since the eldest of the municipalities' last anchors; since its first entry where one has none. Null: no entries. */
  readonly anchorAgeSeconds: number | null;
  /** What the last verification of everything found and nothing honest explains. */
  readonly damages: number;
}

export async function auditStatus(db: Kysely<Database>, now: WallInstant): Promise<AuditStatus> {
  const { rows } = await sql<{ eldest: Instant | null; damages: number }>`
    select min(coalesce(anchored_at, (
        select at from audit a where a.municipality = h.municipality order by seq limit 1
      ))) as eldest, coalesce(max(damages), 0)::int as damages
    from audit_heads h where seq > 0`.execute(db);
  const { eldest = null, damages = 0 } = rows[0] ?? {};
  return { anchorAgeSeconds: eldest && Math.max(0, (Date.parse(now) - Date.parse(eldest)) / 1_000), damages };
}

/** How one municipality's log stands: how long it is, when it was anchored and verified last, and what was found then. */
export interface LogStanding {
  readonly entries: number;
  readonly anchoredAt: Instant | null;
  readonly checkedAt: Instant | null;
  /** Null: it has never been verified. */
  readonly damages: number | null;
}

export async function logStanding(unscopedDb: Kysely<Database>, municipality: MunicipalityId): Promise<LogStanding> {
  const head = await unscopedDb
    .selectFrom('audit_heads')
    .select(['seq', 'anchored_at', 'checked_at', 'damages'])
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  const { seq = 0, anchored_at = null, checked_at = null, damages = null } = head ?? {};
  return { entries: seq, anchoredAt: anchored_at, checkedAt: checked_at, damages: checked_at && damages };
}

/** Keeps with each head what was found in its log, and what concerns no log that has a head, with all of them. */
export async function noteChecked(db: Kysely<Database>, verified: AuditVerification, now: WallInstant): Promise<void> {
  const heads = (await db.selectFrom('audit_heads').select('municipality').execute()).map((head) => head.municipality);
  const found = unexplained(verified);
  const ofAll = found.filter(({ municipality }) => municipality === null || !heads.includes(municipality)).length;
  for (const municipality of heads) {
    const own = found.filter((damage) => damage.municipality === municipality).length;
    const checked = { checked_at: now, damages: own + ofAll };
    await db.updateTable('audit_heads').set(checked).where('municipality', '=', municipality).execute();
  }
}
