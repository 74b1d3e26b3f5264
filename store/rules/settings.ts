import type { Kysely } from 'kysely';
import type { CommandId, MunicipalityId } from '../../domain/ids';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { readSettings } from '../../domain/rules/rule-versions';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Database } from '../database';

/** Every version of a municipality's local settings, the earliest date first. */
export async function listSettings(db: Kysely<Database>, municipality: MunicipalityId): Promise<LocalSettings[]> {
  const rows = await db
    .selectFrom('settings')
    .select(['content', 'schema_version'])
    .where('municipality', '=', municipality)
    .orderBy('from_date')
    .orderBy('version')
    .execute();
  return rows.map(({ content, schema_version }) => readSettings(content as LocalSettings, schema_version));
}

/**
 * Adds a version, and gives the id under which the cases are told of it, the same one each time. Settings are never
 * overwritten: undefined where that version exists with other content.
 */
export async function addSettings(db: Kysely<Database>, settings: LocalSettings): Promise<CommandId | undefined> {
  const content = JSON.stringify(settings);
  const { municipality, version, from: from_date } = settings;
  const row = { municipality, version, from_date, content, schema_version: ruleBookVersion };
  const added = await db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'version']).doUpdateSet({ content }).where('settings.content', '=', content),
    )
    .returning('told_as')
    .executeTakeFirst();
  return added?.told_as as CommandId | undefined;
}

/** Every municipality that has settings. */
export async function municipalitiesWithSettings(db: Kysely<Database>): Promise<MunicipalityId[]> {
  const rows = await db.selectFrom('settings').select('municipality').distinct().orderBy('municipality').execute();
  return rows.map(({ municipality }) => municipality as MunicipalityId);
}
