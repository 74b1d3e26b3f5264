import type { Kysely, Selectable } from 'kysely';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { readStandard } from '../../domain/rules/rule-versions';
import type { Standard } from '../../domain/rules/standard';
import type { Database } from '../database';
import type { RulesOf } from './rules-of';

/** A version of a standard and how far it has come: drafted, heard, adopted, in force from a date. */
export interface StandardVersion {
  readonly standard: Standard;
  /** Rises with every change of the draft, so that nobody overwrites what they have not read. */
  readonly revision: number;
  readonly draftedAt: Instant;
  readonly heardAt: LocalDate | null;
  readonly adoptedAt: LocalDate | null;
  readonly activeFrom: LocalDate | null;
}

/** A version that cases may be pinned to does not change; a new version is drafted in its place. */
export class StandardIsActive extends Error {
  readonly code = 'standardIsActive';
  constructor(id: string, version: number) {
    super(`standard ${id} version ${version} is active and cannot be changed: draft a new version`);
    this.name = 'StandardIsActive';
  }
}

/** What has been heard is what is adopted: a change is drafted as a new version. */
export class StandardIsHeard extends Error {
  readonly code = 'standardIsHeard';
  constructor(id: string, version: number) {
    super(`standard ${id} version ${version} has been heard and cannot be changed: draft a new version`);
    this.name = 'StandardIsHeard';
  }
}

/** Somebody else has changed the draft since it was read, or has begun one where there was none. */
export class DraftEditedMeanwhile extends Error {
  readonly code = 'editedMeanwhile';
  constructor(id: string, version: number) {
    super(`the draft of standard ${id} version ${version} has been changed since it was read`);
    this.name = 'DraftEditedMeanwhile';
  }
}

export async function listStandards(
  db: Kysely<Database>,
  { municipality, rehearsalId }: RulesOf,
): Promise<StandardVersion[]> {
  const rows = await db
    .selectFrom('standards')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map(asVersion);
}

/**
 * Writes a draft, again and again until it has been heard or is active, upon the revision that was `read`; none read: there was none.
 * What stands there already is written by nobody anew. Throws `StandardIsHeard`, `StandardIsActive`, `DraftEditedMeanwhile`.
 */
export async function saveStandardDraft(
  db: Kysely<Database>,
  standard: Standard,
  rehearsalId: string | null,
  read = 0,
): Promise<void> {
  const { municipality, id, version } = standard;
  const shape = { content: JSON.stringify(standard), schema_version: ruleBookVersion };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('standards')
    .values({ municipality, rehearsal_id: rehearsalId, id, version, ...shape })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'id', 'version', 'rehearsal_id'])
        .doUpdateSet((eb) => ({
          ...shape,
          revision: eb
            .case()
            .when('standards.content', '=', shape.content)
            .then(eb.ref('standards.revision'))
            .else(eb('standards.revision', '+', 1))
            .end(),
        }))
        .where((eb) =>
          eb.or([
            eb.and([
              eb('standards.active_from', 'is', null),
              eb('standards.heard_at', 'is', null),
              eb('standards.revision', '=', read),
            ]),
            eb('standards.content', '=', shape.content),
          ]),
        ),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return;
  const kept = await listStandards(db, { municipality: municipality as MunicipalityId, rehearsalId });
  const found = kept.find(({ standard: one }) => one.id === id && one.version === version);
  if (found?.activeFrom) throw new StandardIsActive(id, version);
  throw found?.heardAt ? new StandardIsHeard(id, version) : new DraftEditedMeanwhile(id, version);
}

/**
 * Hearing, adoption and activation as they are recorded. Whether they may be is decided before; of what has come into force
 * meanwhile no day changes any more: throws `StandardIsActive`.
 */
export async function recordStandardStep(
  db: Kysely<Database>,
  of: RulesOf & { readonly id: string; readonly version: number },
  step: { heardAt?: LocalDate; adoptedAt?: LocalDate; activeFrom?: LocalDate },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('standards')
    .set({ heard_at: step.heardAt, adopted_at: step.adoptedAt, active_from: step.activeFrom })
    .where('municipality', '=', of.municipality)
    .where('rehearsal_id', of.rehearsalId ? '=' : 'is', of.rehearsalId)
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .where('active_from', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new StandardIsActive(of.id, of.version);
}

function asVersion(row: Selectable<Database['standards']>): StandardVersion {
  return {
    standard: readStandard(row.content as Standard, row.schema_version),
    revision: row.revision,
    draftedAt: row.drafted_at,
    heardAt: row.heard_at,
    adoptedAt: row.adopted_at,
    activeFrom: row.active_from,
  };
}
