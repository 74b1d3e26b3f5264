import { type Kysely, type Selectable, sql } from 'kysely';
import type { CaseId, MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { decryptColumn, type EncryptedTable, encryptColumn } from '../keys/columns';
import type { MasterKeys } from '../keys/master-keys';
import { tokensOf } from './tokens';
import type { AheadOf } from './written-ahead';

const fields = ['alias', 'name', 'cpr', 'phone', 'address', 'place', 'description', 'reachability'] as const;

/**
 * Who the citizen is, as far as the citizen has chosen to say. `alias` is what staff call someone they have no name
 * for; `place` where they are usually found; `reachability` the card (safe channel, safe times) as JSON text.
 */
export type Identity = Readonly<Partial<Record<(typeof fields)[number], string>>> & {
  /** Name and address are under protection (navne- og adressebeskyttelse), until a person lifts it. */
  readonly protected?: boolean;
};

/**
 * Nothing is overwritten: each version is one change, what was said and no more, and an event of the case names it. So
 * whoever changes a phone number says nothing about protection, however late the change arrives.
 */
export interface IdentityVersion {
  readonly caseId: CaseId;
  /** A UUID; the case's events carry it, and nothing else of the identity. */
  readonly version: string;
  readonly command: AheadOf;
  readonly municipality: MunicipalityId;
  /** Without `protected` it says nothing about that; with `false` it lifts the protection. */
  readonly identity: Identity;
}

/** Writes a version, and what it is found by, before the update that names it. The same version twice is nothing. */
export async function writeIdentity(db: Kysely<Database>, keys: MasterKeys, written: IdentityVersion): Promise<void> {
  const { caseId, version, command, municipality, identity } = written;
  const lock = (field: string, plain: string): string => encryptColumn(keys, ownerOf(caseId, version, field), plain);
  const locked = Object.fromEntries(
    fields.map((field) => {
      const plain = identity[field];
      return [field, plain === undefined ? null : lock(field, plain)];
    }),
  );
  const isProtected = lock('protected', markOf(identity));
  const of = { command_id: command.id, digest: command.digest };
  const row = { case_id: caseId, version, municipality, protected: isProtected, indexed: true, ...of };
  const tokens = tokensOf(keys, municipality, identity);
  await db
    .with('written', (cte) =>
      cte
        .insertInto('identities')
        .values({ ...row, ...(locked as Record<(typeof fields)[number], string | null>) })
        .onConflict((conflict) => conflict.doNothing())
        .returning(['case_id', 'version', 'municipality']),
    )
    .insertInto('identity_tokens')
    .columns(['case_id', 'version', 'municipality', 'token'])
    .expression((eb) =>
      eb
        .selectFrom('written')
        .select(['case_id', 'version', 'municipality', sql<string>`unnest(${tokens}::text[])`.as('token')]),
    )
    .execute();
}

/** The mark is written in any case, so that a copy of the table does not tell who has it. */
const [YES, NO, NOT_SAID] = ['1', '0', '-'];

function markOf({ protected: isProtected }: Identity): string {
  if (isProtected === undefined) return NOT_SAID;
  return isProtected ? YES : NO;
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
    return stored === null ? [] : [[field, decryptColumn(keys, ownerOf(row.case_id, row.version, field), stored)]];
  });
  const marked = row.protected && decryptColumn(keys, ownerOf(row.case_id, row.version, 'protected'), row.protected);
  return { ...Object.fromEntries(known), ...(marked && marked !== NOT_SAID && { protected: marked === YES }) };
}

/** Makes the index of versions that have none yet, some at a time: those of before there was one. Answers how many. */
export async function indexIdentities(db: Kysely<Database>, keys: MasterKeys): Promise<number> {
  for (let indexed = 0; ; ) {
    const rows = await db.selectFrom('identities').selectAll().where('indexed', '=', false).limit(BATCH).execute();
    if (rows.length === 0) return indexed;
    await db.transaction().execute(async (tx) => {
      for (const row of rows) {
        const { case_id, version, municipality } = row;
        const found = tokensOf(keys, municipality, unlocked(keys, row));
        const tokens = found.map((token) => ({ case_id, version, municipality, token }));
        if (tokens.length > 0) {
          await tx
            .insertInto('identity_tokens')
            .values(tokens)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        const same = tx.updateTable('identities').set({ indexed: true }).where('case_id', '=', case_id);
        await same.where('version', '=', version).execute();
      }
    });
    indexed += rows.length;
  }
}

/** Takes the whole index away, to be made anew: under another key, or by another way of writing a name's sound. */
export async function forgetIndex(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('identity_tokens').execute();
  await db.updateTable('identities').set({ indexed: false }).execute();
}

const BATCH = 200;

/** For what goes through every encrypted column. */
export const encryptedIdentities: EncryptedTable = {
  table: 'identities',
  key: ['case_id', 'version'],
  columns: [...fields, 'protected'],
  owner: ([caseId = '', version = ''], field) => ownerOf(caseId, version, field),
};

const ownerOf = (caseId: string, version: string, field: string): string => `identities/${caseId}/${version}/${field}`;
