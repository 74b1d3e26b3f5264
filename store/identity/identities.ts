import type { Kysely, Selectable } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { type LockedTable, lockColumn, unlockColumn } from '../keys/columns';
import type { MasterKeys } from '../keys/master-keys';

const fields = ['alias', 'name', 'cpr', 'phone', 'address', 'place', 'description', 'reachability'] as const;

/**
 * Who the citizen is, as far as the citizen has chosen to say. `alias` is what staff call someone they have no name
 * for; `place` where they are usually found; `reachability` the card (safe channel, safe times) as JSON text.
 */
export type Identity = Readonly<Partial<Record<(typeof fields)[number], string>>>;

/** Nothing is overwritten: each change is a version of its own, and an event of the case names it. */
export interface IdentityVersion {
  readonly caseId: CaseId;
  /** A UUID; the case's events carry it, and nothing else of the identity. */
  readonly version: string;
  readonly municipality: MunicipalityId;
  readonly identity: Identity;
}

/** Writes a version before the update that names it. The same version twice is nothing. */
export async function writeIdentity(db: Kysely<Database>, keys: MasterKeys, written: IdentityVersion): Promise<void> {
  const { caseId, version, municipality, identity } = written;
  const locked = Object.fromEntries(
    fields.map((field) => {
      const plain = identity[field];
      return [field, plain === undefined ? null : lockColumn(keys, ownerOf(caseId, version, field), plain)];
    }),
  );
  await db
    .insertInto('identities')
    .values({ case_id: caseId, version, municipality, ...(locked as Record<(typeof fields)[number], string | null>) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readIdentity(
  db: Kysely<Database>,
  keys: MasterKeys,
  at: { municipality: MunicipalityId; caseId: CaseId; version: string },
): Promise<Identity | undefined> {
  const row = await db
    .selectFrom('identities')
    .selectAll()
    .where('municipality', '=', at.municipality)
    .where('case_id', '=', at.caseId)
    .where('version', '=', at.version)
    .executeTakeFirst();
  return row && unlocked(keys, row);
}

/** Several at once, for a page of a list. A version that is not there is left out. */
export async function readIdentities(
  db: Kysely<Database>,
  keys: MasterKeys,
  municipality: MunicipalityId,
  versions: readonly string[],
): Promise<Map<string, Identity>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('identities')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('version', 'in', versions)
    .execute();
  return new Map(rows.map((row) => [row.version, unlocked(keys, row)]));
}

function unlocked(keys: MasterKeys, row: Selectable<Database['identities']>): Identity {
  const known = fields.flatMap((field) => {
    const stored = row[field];
    return stored === null ? [] : [[field, unlockColumn(keys, ownerOf(row.case_id, row.version, field), stored)]];
  });
  return Object.fromEntries(known);
}

/** For what goes through every encrypted column. */
export const lockedIdentities: LockedTable = {
  table: 'identities',
  key: ['case_id', 'version'],
  columns: fields,
  owner: ([caseId = '', version = ''], field) => ownerOf(caseId, version, field),
};

const ownerOf = (caseId: string, version: string, field: string): string => `identities/${caseId}/${version}/${field}`;
