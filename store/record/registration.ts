import { type Kysely, sql } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { Database } from '../database';
import { RecordingRefused } from './errors';

/** What a case or a visit was registered under at its first recording; it never changes. */
export interface Registration {
  readonly subject: 'case' | 'visit';
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  /** What people call the case: `B-000123`; a visit has none. */
  readonly number: string | null;
  /** The latest settings version that the case began with; null for a visit. */
  readonly settingsVersion: number | null;
}

/** Until the transaction ends, no other recorder can record this case or visit for the first time. */
export async function lockSubject(tx: Kysely<Database>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}

/**
 * Registers a case or a visit, or answers what it was registered under before. `lockSubject` must be held.
 * Throws `RecordingRefused` where it is another municipality's or of another world.
 */
export async function register(tx: Kysely<Database>, wanted: Omit<Registration, 'number'>): Promise<Registration> {
  const known = await findRegistration(tx, wanted.id);
  if (known) {
    refuseOther(known, wanted);
    return known;
  }
  const number = wanted.subject === 'case' ? await takeNumber(tx, wanted) : null;
  const { id, subject, municipality, rehearsalId, settingsVersion } = wanted;
  const row = { id, subject, municipality, rehearsal_id: rehearsalId, number, settings_version: settingsVersion };
  await tx.insertInto('registrations').values(row).execute();
  return { ...wanted, number };
}

/** Throws `RecordingRefused` where the case or visit belongs to another municipality, to another rehearsal, or to none. */
export function refuseOther(
  { subject, id, municipality, rehearsalId }: Pick<Registration, 'subject' | 'id' | 'municipality' | 'rehearsalId'>,
  acting: { readonly municipality: MunicipalityId; readonly rehearsalId?: string | null },
): void {
  if (municipality !== acting.municipality)
    throw new RecordingRefused(`${subject} ${id}`, { what: 'otherMunicipality', municipality: acting.municipality });
  if (rehearsalId !== (acting.rehearsalId ?? null))
    throw new RecordingRefused(`${subject} ${id}`, { what: 'otherWorld' });
}

export async function findRegistration(db: Kysely<Database>, id: string): Promise<Registration | undefined> {
  const row = await db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    subject: row.subject,
    municipality: row.municipality as MunicipalityId,
    rehearsalId: row.rehearsal_id,
    number: row.number,
    settingsVersion: row.settings_version,
  };
}

/** A case by its number or id, or a visit by its id; numbers are one municipality's own, whose letter they begin with. */
export async function findByNumberOrId(db: Kysely<Database>, name: string): Promise<Registration | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from registrations where number = ${name} or id::text = ${name}`.execute(db);
  const [found, ...others] = rows;
  return found && others.length === 0 ? findRegistration(db, found.id) : undefined;
}

/** The municipality's next number. A rehearsal's cases are counted apart, with `Ø` (øvelse) before the number. */
async function takeNumber(tx: Kysely<Database>, of: Omit<Registration, 'number'>): Promise<string> {
  const counter = of.rehearsalId ? `${of.municipality}/rehearsals` : of.municipality;
  const { last } = await tx
    .insertInto('case_numbers')
    .values({ municipality: counter, last: 1 })
    .onConflict((conflict) =>
      conflict.column('municipality').doUpdateSet((eb) => ({ last: eb('case_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${of.rehearsalId ? 'Ø' : ''}${of.municipality.charAt(0).toUpperCase()}-${String(last).padStart(6, '0')}`;
}
