import { type Kysely, type Selectable, sql } from 'kysely';
import type { CaseId, CommandId, MunicipalityId } from '../domain';
import { type Instant, millis } from '../domain/clock/time';
import type { SagaKind } from '../domain/saga/act';
import type { Database } from './database';

/** An act across several cases, and what came of it: codes only, worded when it is read. */
export interface StoredSaga {
  readonly municipality: MunicipalityId;
  readonly key: CommandId;
  readonly digest: string;
  readonly kind: SagaKind;
  /** Who asked for it, as the audit log refers to them. */
  readonly by: string;
  readonly cases: readonly CaseId[];
  /** The rehearsal that it is part of; null: it is real. */
  readonly rehearsalId: string | null;
  readonly state: 'underWay' | 'done' | 'refused' | 'stuck';
  /** As JSON gives it back; null while it is under way. */
  readonly outcome: unknown;
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
}

export type SagaId = Pick<StoredSaga, 'municipality' | 'key'>;

/** Written down once for its key. */
export async function addSaga(
  db: Kysely<Database>,
  {
    municipality,
    key,
    digest,
    kind,
    by,
    cases,
    rehearsalId,
  }: Omit<StoredSaga, 'state' | 'outcome' | 'begunAt' | 'endedAt'>,
): Promise<void> {
  await db
    .insertInto('sagas')
    .values({
      municipality,
      key,
      digest,
      kind,
      by_ref: by,
      case_ids: cases,
      rehearsal_id: rehearsalId,
      state: 'underWay',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The first outcome stands. */
export async function endSaga(
  db: Kysely<Database>,
  { municipality, key }: SagaId,
  ended: { readonly state: StoredSaga['state']; readonly outcome: unknown; readonly at: Instant },
): Promise<void> {
  await db
    .updateTable('sagas')
    .set({ state: ended.state, outcome: JSON.stringify(ended.outcome), ended_at: ended.at })
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .where('state', '=', 'underWay')
    .execute();
}

/** Whether its beginning, or its end, stands in the audit log already. */
export async function isNoted(db: Kysely<Database>, { municipality, key }: SagaId, what: Noted): Promise<boolean> {
  const row = await db
    .selectFrom('sagas')
    .select(what)
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.[what] ?? false;
}

export async function markNoted(db: Kysely<Database>, { municipality, key }: SagaId, what: Noted): Promise<void> {
  const noted = what === 'begin_noted' ? { begin_noted: true } : { end_noted: true };
  const own = db.updateTable('sagas').set(noted).where('municipality', '=', municipality);
  await own.where('key', '=', key).execute();
}

type Noted = 'begin_noted' | 'end_noted';

export async function findSaga(db: Kysely<Database>, { municipality, key }: SagaId): Promise<StoredSaga | undefined> {
  const row = await db
    .selectFrom('sagas')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && asSaga(row);
}

/** How many real acts could be neither done nor taken back, and how long the eldest that goes on has taken, in seconds. */
export async function sagaStatus(
  db: Kysely<Database>,
  now: Instant,
): Promise<{ stuck: number; eldestSeconds: number }> {
  const { rows } = await sql<{ stuck: number; eldest: Instant | null }>`
    select count(*) filter (where state = 'stuck') as stuck, min(begun_at) filter (where state = 'underWay') as eldest
    from sagas where rehearsal_id is null and state in ('stuck', 'underWay')`.execute(db);
  const { stuck = 0, eldest = null } = rows[0] ?? {};
  return { stuck, eldestSeconds: eldest ? Math.max(0, (millis(now) - millis(eldest)) / 1_000) : 0 };
}

/** Those of one world that could be neither done nor taken back, the oldest first. */
export async function stuckSagas(
  db: Kysely<Database>,
  { municipality, rehearsalId }: Pick<StoredSaga, 'municipality' | 'rehearsalId'>,
): Promise<StoredSaga[]> {
  const all = db.selectFrom('sagas').selectAll().where('municipality', '=', municipality);
  const stuck = all.where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId);
  const rows = await stuck.where('state', '=', 'stuck').orderBy('begun_at').limit(200).execute();
  return rows.map(asSaga);
}

/** Whether an act of this kind is being carried out in the municipality. */
export async function isUnderWay(db: Kysely<Database>, municipality: MunicipalityId, kind: SagaKind): Promise<boolean> {
  const of = db.selectFrom('sagas').select('key').where('municipality', '=', municipality);
  const row = await of.where('kind', '=', kind).where('state', '=', 'underWay').executeTakeFirst();
  return row !== undefined;
}

/** Forgets those that ended before a moment; what is stuck stays. */
export async function forgetSagas(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('sagas').where('ended_at', '<', before).where('state', '!=', sql.lit('stuck')).execute();
}

function asSaga(row: Selectable<Database['sagas']>): StoredSaga {
  return {
    municipality: row.municipality as MunicipalityId,
    key: row.key as CommandId,
    digest: row.digest,
    kind: row.kind as SagaKind,
    by: row.by_ref,
    cases: row.case_ids.map((id) => id as CaseId),
    rehearsalId: row.rehearsal_id,
    state: row.state as StoredSaga['state'],
    outcome: row.outcome,
    begunAt: row.begun_at,
    endedAt: row.ended_at,
  };
}
