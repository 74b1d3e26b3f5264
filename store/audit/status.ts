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

/** When one municipality's log was last anchored and last verified, and what was found; undefined while it is empty. */
export async function auditHead(
  db: Kysely<Database>,
  municipality: MunicipalityId,
): Promise<
  { readonly anchoredAt: Instant | null; readonly checkedAt: Instant | null; readonly damages: number } | undefined
> {
  const row = await db
    .selectFrom('audit_heads')
    .select(['anchored_at', 'checked_at', 'damages'])
    .where('municipality', '=', municipality)
    .where('seq', '>', 0)
    .executeTakeFirst();
  return row && { anchoredAt: row.anchored_at, checkedAt: row.checked_at, damages: row.damages ?? 0 };
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
