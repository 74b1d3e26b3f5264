import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { CommandId, MunicipalityId } from '../../domain/ids';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { readSettings } from '../../domain/rules/rule-versions';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Database } from '../database';
import type { RulesOf } from './rules-of';
import { lockSettings } from './settings-lock';

/** Every version of a municipality's local settings, or of a rehearsal's copy of them, the earliest date first. */
export async function listSettings(
  db: Kysely<Database>,
  { municipality, rehearsalId }: RulesOf,
): Promise<LocalSettings[]> {
  const rows = await db
    .selectFrom('settings')
    .select(['content', 'schema_version'])
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .orderBy('from_date')
    .orderBy('version')
    .execute();
  return rows.map(({ content, schema_version }) => readSettings(content as LocalSettings, schema_version));
}

/** When a version was written into the store, and by whom: an id of somebody on staff, null where nobody is known. */
export interface SettingsEntered {
  readonly version: number;
  readonly at: Instant;
  readonly by: string | null;
}

/** Of every version when it was entered and by whom, in the order of `listSettings`. */
export async function listSettingsEntered(
  db: Kysely<Database>,
  { municipality, rehearsalId }: RulesOf,
): Promise<SettingsEntered[]> {
  const rows = await db
    .selectFrom('settings')
    .select(['version', 'made_at', 'made_by'])
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .orderBy('from_date')
    .orderBy('version')
    .execute();
  return rows.map(({ version, made_at, made_by }) => ({ version, at: made_at, by: made_by }));
}

/**
 * Adds a version, and gives the id under which the cases are told of it, the same one each time. Settings are never
 * overwritten: undefined where that version exists with other content.
 */
export async function addSettings(
  db: Kysely<Database>,
  settings: LocalSettings,
  rehearsalId: string | null,
  enteredBy: string | null = null,
): Promise<CommandId | undefined> {
  const content = JSON.stringify(settings);
  const { municipality, version, from: from_date } = settings;
  const of = { municipality, rehearsal_id: rehearsalId, version };
  const row = { ...of, from_date, content, schema_version: ruleBookVersion, made_by: enteredBy };
  const added = await db.transaction().execute(async (tx) => {
    await lockSettings(tx, { municipality: municipality as MunicipalityId, rehearsalId }, 'add');
    return tx
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['municipality', 'version', 'rehearsal_id'])
          .doUpdateSet({ content })
          .where('settings.content', '=', content),
      )
      .returning('told_as')
      .executeTakeFirst();
  });
  return added?.told_as as CommandId | undefined;
}

/** The latest version of the settings; 0 where there are none. */
export async function latestSettingsVersion(
  db: Kysely<Database>,
  { municipality, rehearsalId }: RulesOf,
): Promise<number> {
  const { latest } = await db
    .selectFrom('settings')
    .select(({ fn }) => fn.max('version').as('latest'))
    .where('municipality', '=', municipality)
    .where('rehearsal_id', rehearsalId ? '=' : 'is', rehearsalId)
    .executeTakeFirstOrThrow();
  return latest ?? 0;
}

/** Every municipality that has settings of its own. */
export async function municipalitiesWithSettings(db: Kysely<Database>): Promise<MunicipalityId[]> {
  const rows = await db
    .selectFrom('settings')
    .select('municipality')
    .where('rehearsal_id', 'is', null)
    .distinct()
    .orderBy('municipality')
    .execute();
  return rows.map(({ municipality }) => municipality as MunicipalityId);
}
