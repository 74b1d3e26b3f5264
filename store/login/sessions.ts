import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { v5 as uuidv5 } from 'uuid';
import { earliest, type Instant, instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import { derivedIdNamespace, type MunicipalityId, type StaffId } from '../../domain/ids';
import type { Database } from '../database';

/** How long a session lasts, in milliseconds: since it was last used, and from its beginning. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** When a session was last used, to the minute, and when it is over at the latest. */
export interface SessionTimes {
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
}

/** Whose session it is, once someone has signed in. */
export interface SessionOwner {
  readonly staffId: StaffId;
  readonly municipality: MunicipalityId;
}

/** Being seen is written at most so often, so that reading does not write each time. */
const SEEN_EVERY_MS = 60_000;

/** A session's content. Undefined where there is none, or it has been idle or has lasted too long. */
export async function findSession(
  db: Kysely<Database>,
  id: string,
  { idleMs }: SessionLimits,
  now: WallInstant,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select('content')
    .where('id_digest', '=', digestOf(id))
    .where('ends_at', '>', now)
    .where('last_seen_at', '>', before(now, idleMs))
    .executeTakeFirst();
  return row?.content;
}

/** Keeps a session; its end is set when it begins, and saving it again does not move that. */
export async function saveSession(
  db: Kysely<Database>,
  id: string,
  session: { readonly owner: SessionOwner | undefined; readonly content: string },
  { absoluteMs }: SessionLimits,
  now: WallInstant,
): Promise<void> {
  const { owner, content } = session;
  const changing = {
    staff_id: owner?.staffId ?? null,
    municipality: owner?.municipality ?? null,
    content,
    last_seen_at: now,
  };
  await db
    .insertInto('sessions')
    .values({ id_digest: digestOf(id), ...changing, made_at: now, ends_at: before(now, -absoluteMs) })
    .onConflict((conflict) => conflict.column('id_digest').doUpdateSet(changing))
    .execute();
}

/** The session has just been used, and was last `lastSeenAt`. One that has been ended meanwhile stays ended. */
export async function seeSession(
  db: Kysely<Database>,
  id: string,
  lastSeenAt: Instant,
  now: WallInstant,
): Promise<void> {
  if (!isNotedAgain(lastSeenAt, now)) return;
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id_digest', '=', digestOf(id)).execute();
}

export async function endSession(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('id_digest', '=', digestOf(id)).execute();
}

/** One of somebody's sessions, without what could be used to take it over. */
export interface OwnSession {
  readonly id: string;
  /** On which device, once the app has asked for its vault's key there. */
  readonly deviceId: string | null;
  readonly begunAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
  /** As it is kept. */
  readonly content: string;
}

/** Somebody's sessions that are not over, the newest first. */
export async function sessionsOf(
  db: Kysely<Database>,
  staffId: StaffId,
  { idleMs }: SessionLimits,
  now: WallInstant,
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id_digest', 'device_id', 'made_at', 'last_seen_at', 'ends_at', 'content'])
    .where('staff_id', '=', staffId)
    .where('ends_at', '>', now)
    .where('last_seen_at', '>', before(now, idleMs))
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: nameOf(row.id_digest),
    deviceId: row.device_id,
    begunAt: row.made_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.ends_at,
    content: row.content,
  }));
}

/** What a session is called where it is listed: no session is found by it, nor its id made of it. */
const nameOf = (idDigest: string): string => uuidv5(idDigest, derivedIdNamespace);

/** Ends one of somebody's sessions at once. Answers whether there was such a one. */
export async function endOneSession(db: Kysely<Database>, staffId: StaffId, id: string): Promise<boolean> {
  const rows = await db.selectFrom('sessions').select('id_digest').where('staff_id', '=', staffId).execute();
  const found = rows.find((row) => nameOf(row.id_digest) === id);
  if (!found) return false;
  await db.deleteFrom('sessions').where('id_digest', '=', found.id_digest).execute();
  return true;
}

/** Ends somebody's sessions at once, all but those with that content where one is named. Answers how many. */
export async function endSessionsOf(
  db: Kysely<Database>,
  staffId: StaffId,
  but?: { readonly content: string },
): Promise<number> {
  const all = db.deleteFrom('sessions').where('staff_id', '=', staffId);
  const these = but ? all.where('content', '!=', but.content) : all;
  return Number((await these.executeTakeFirst()).numDeletedRows);
}

/** Says on which device the session with that token is. */
export async function noteDevice(
  db: Kysely<Database>,
  { staffId, csrfToken }: { readonly staffId: StaffId; readonly csrfToken: string },
  deviceId: string,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ device_id: deviceId })
    .where('staff_id', '=', staffId)
    .where(sql`content::json ->> 'csrfToken'`, '=', csrfToken)
    .execute();
}

/** Ends somebody's sessions on one device at once. Answers how many. */
export async function endSessionsOn(db: Kysely<Database>, staffId: StaffId, deviceId: string): Promise<number> {
  const theirs = db.deleteFrom('sessions').where('staff_id', '=', staffId).where('device_id', '=', deviceId);
  return Number((await theirs.executeTakeFirst()).numDeletedRows);
}

/** Forgets the sessions that are over. */
export async function forgetSessions(db: Kysely<Database>, { idleMs }: SessionLimits, now: WallInstant): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('ends_at', '<=', now), eb('last_seen_at', '<=', before(now, idleMs))]))
    .execute();
}

/** When a session is over that is used now and not again: not used for so long, or having lasted as long as one may. */
export function endsUnused({ lastSeenAt, endsAt }: SessionTimes, { idleMs }: SessionLimits, now: WallInstant): Instant {
  const seenAt = isNotedAgain(lastSeenAt, now) ? now : lastSeenAt;
  return earliest(instant(Date.parse(seenAt) + idleMs), endsAt);
}

const isNotedAgain = (lastSeenAt: Instant, now: WallInstant): boolean => lastSeenAt < before(now, SEEN_EVERY_MS);

export const digestOf = (id: string): string => createHash('sha256').update(id).digest('base64url');
export const before = (now: WallInstant, ms: number): Instant => instant(Date.parse(now) - ms);
