import { type Kysely, type Selectable, sql } from 'kysely';
import { type Instant, millis } from '../domain/clock/time';
import { type RehearsalInstant, rehearsalInstant, type WallInstant } from '../domain/clock/whose';
import type { CommandId, MunicipalityId, StaffId } from '../domain/ids';
import type { Database } from './database';

/** What a rehearsal may be begun from: the stories of `texts/stories`. */
export const rehearsedStories = ['S1', 'S2', 'S3', 'S4', 'S5'] as const;
export type RehearsedStory = (typeof rehearsedStories)[number];

/** Some cases and visits under one clock of their own. The clock stands at `startsAt` plus what it was advanced by. */
export interface Rehearsal {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly startsAt: Instant;
  /** What is added to Temporal's virtual time to give this rehearsal's time, in milliseconds. */
  readonly clockShiftMs: number;
  readonly advancedMs: number;
  /** The last move of its time, under way or over; null before the first. */
  readonly advance: Advance | null;
  readonly madeAt: Instant;
  /** Since when nothing is practised in it any more. */
  readonly endedAt: Instant | null;
  /** Who alone may enter it; null: whoever may rehearse in the municipality. */
  readonly onlyFor: StaffId | null;
  /** What it was begun from; null: from nothing. */
  readonly story: RehearsedStory | null;
}

/** Whether somebody may enter it; to whoever may not, it is as if there were none. */
export const mayEnter = ({ onlyFor }: Pick<Rehearsal, 'onlyFor'>, person: StaffId | undefined): boolean =>
  onlyFor === null || onlyFor === person;

/** A move of a rehearsal's time. */
export interface Advance {
  readonly key: CommandId;
  readonly to: Instant;
  /** How many of its cases and visits are there. */
  readonly moved: number;
  /** Of how many; null until they are counted. */
  readonly of: number | null;
  readonly doneAt: Instant | null;
  /** Why it came no further. */
  readonly failed: AdvanceFailure | null;
}

export type AdvanceFailure = 'timeSkippingOff' | 'unfinished';

/** Where a rehearsal's clock stands: its lists compare with this moment. */
export function nowOf(rehearsal: Rehearsal): RehearsalInstant {
  return rehearsalInstant(millis(rehearsal.startsAt) + rehearsal.advancedMs);
}

/** The move of its time that is under way; undefined where it stands. */
export function advanceUnderWay({ advance }: Rehearsal): Advance | undefined {
  return advance && !advance.doneAt ? advance : undefined;
}

/** Begins a rehearsal with a copy of the municipality's standards and settings as they are; once. */
export async function addRehearsal(
  db: Kysely<Database>,
  begun: Pick<Rehearsal, 'id' | 'municipality' | 'name' | 'startsAt' | 'clockShiftMs'> &
    Partial<Pick<Rehearsal, 'onlyFor' | 'story'>>,
): Promise<void> {
  const { id, municipality, name, startsAt, clockShiftMs, onlyFor, story } = begun;
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('rehearsals')
      .values({
        id,
        municipality,
        name,
        starts_at: startsAt,
        clock_shift_ms: clockShiftMs,
        only_for: onlyFor ?? null,
        story: story ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) await copyRules(tx, municipality, id);
  });
}

async function copyRules(tx: Kysely<Database>, municipality: MunicipalityId, id: string): Promise<void> {
  const standards =
    'municipality, id, version, revision, content, schema_version, drafted_at, heard_at, adopted_at, active_from';
  const settings = 'municipality, version, from_date, content, schema_version, made_at, made_by';
  for (const [table, columns] of [
    ['standards', standards],
    ['settings', settings],
  ] as const) {
    await sql`insert into ${sql.table(table)} (rehearsal_id, ${sql.raw(columns)})
      select ${id}::uuid, ${sql.raw(columns)} from ${sql.table(table)}
      where municipality = ${municipality} and rehearsal_id is null`.execute(tx);
  }
}

export async function findRehearsal(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  id: string,
): Promise<Rehearsal | undefined> {
  const query = db.selectFrom('rehearsals').selectAll().where('municipality', '=', municipality).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && asRehearsal(row);
}

/** Those that somebody may enter, the newest first; `own`: those that are theirs alone, and not over. */
export async function listRehearsals(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  { person, own = false }: { readonly person: StaffId | undefined; readonly own?: boolean },
): Promise<Rehearsal[]> {
  const all = db.selectFrom('rehearsals').selectAll().where('municipality', '=', municipality);
  const theirs = person ?? null;
  const query = own
    ? all.where('only_for', '=', theirs).where('ended_at', 'is', null)
    : all.where((eb) => eb.or([eb('only_for', 'is', null), eb('only_for', '=', theirs)]));
  return (await query.orderBy('made_at', 'desc').execute()).map(asRehearsal);
}

/** Ends a rehearsal, once. */
export async function endRehearsal(db: Kysely<Database>, id: string, at: WallInstant): Promise<void> {
  await db.updateTable('rehearsals').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/**
 * Writes down where a move of time leads, before it begins; one at a time, once for each key, and none in one that has ended.
 * Answers the rehearsal then: where the move that it names has another key, or none is there, nothing was written.
 */
export async function beginAdvance(
  db: Kysely<Database>,
  { id, municipality }: Pick<Rehearsal, 'id' | 'municipality'>,
  { key, to }: Pick<Advance, 'key' | 'to'>,
): Promise<Rehearsal | undefined> {
  await db
    .updateTable('rehearsals')
    .set({
      advance_key: key,
      advance_to: to,
      advance_moved: 0,
      advance_of: null,
      advance_done_at: null,
      advance_failed: null,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('advance_key', 'is', null), eb('advance_done_at', 'is not', null)]))
    .where((eb) => eb.or([eb('advance_key', 'is', null), eb('advance_key', '!=', key)]))
    .execute();
  return findRehearsal(db, municipality, id);
}

type Move = { readonly rehearsalId: string; readonly key: CommandId };

/** How far a move has come, for whoever looks. */
export async function noteAdvance(
  db: Kysely<Database>,
  move: Move,
  { moved, of }: Pick<Advance, 'moved' | 'of'>,
): Promise<void> {
  await underWay(db, move).set({ advance_moved: moved, advance_of: of }).execute();
}

/** The move is over for all its workflows: the clock stands where it led. Done twice it is nothing. */
export async function finishAdvance(db: Kysely<Database>, move: Move, at: WallInstant): Promise<void> {
  await underWay(db, move)
    .set({
      advanced_ms: sql<number>`greatest(advanced_ms, round(extract(epoch from advance_to - starts_at) * 1000)::bigint)`,
      advance_moved: sql<number>`coalesce(advance_of, advance_moved)`,
      advance_done_at: at,
    })
    .execute();
}

/** The move came no further; the clock stays, and the next one begins where each workflow stands. */
export async function failAdvance(
  db: Kysely<Database>,
  move: Move,
  at: WallInstant,
  why: AdvanceFailure,
): Promise<void> {
  await underWay(db, move).set({ advance_done_at: at, advance_failed: why }).execute();
}

function underWay(db: Kysely<Database>, { rehearsalId, key }: Move) {
  const moving = db.updateTable('rehearsals').where('id', '=', rehearsalId).where('advance_key', '=', key);
  return moving.where('advance_done_at', 'is', null);
}

function asRehearsal(row: Selectable<Database['rehearsals']>): Rehearsal {
  return {
    id: row.id,
    municipality: row.municipality as MunicipalityId,
    name: row.name,
    startsAt: row.starts_at,
    clockShiftMs: row.clock_shift_ms,
    advancedMs: row.advanced_ms,
    advance: asAdvance(row),
    madeAt: row.made_at,
    endedAt: row.ended_at,
    onlyFor: row.only_for as StaffId | null,
    story: rehearsedStories.find((story) => story === row.story) ?? null,
  };
}

function asAdvance(row: Selectable<Database['rehearsals']>): Advance | null {
  const { advance_key: key, advance_to: to } = row;
  if (!key || !to) return null;
  return {
    key: key as CommandId,
    to,
    moved: row.advance_moved,
    of: row.advance_of,
    doneAt: row.advance_done_at,
    failed: row.advance_failed as AdvanceFailure | null,
  };
}
