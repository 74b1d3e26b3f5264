import type { Kysely } from 'kysely';
import { localDate } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import type { Database } from '../database';
import { addSettings } from './settings';
import { listStandards, recordStandardStep, saveStandardDraft } from './standards';

/** From when an adopted text that names no date is in force: before any case. */
const ALWAYS = localDate('2000-01-01');

/**
 * Puts the shipped standards and settings into an empty store, in force. A date of hearing or adoption that the text does
 * not name stays unknown. What is there already stays as it is, so that every start may do this.
 */
export async function installRules(
  db: Kysely<Database>,
  shipped: { standards: readonly Standard[]; settings: readonly LocalSettings[] },
): Promise<void> {
  for (const standard of shipped.standards) {
    const { municipality, id, version } = standard;
    const known = await listStandards(db, { rehearsalId: null, municipality: municipality as MunicipalityId });
    if (known.some((one) => one.standard.id === id && one.standard.version === version)) continue;
    await saveStandardDraft(db, standard, null);
    await recordStandardStep(
      db,
      { rehearsalId: null, municipality: municipality as MunicipalityId, id, version },
      { heardAt: standard.hearing?.on, adoptedAt: standard.adopted.on, activeFrom: standard.adopted.on ?? ALWAYS },
    );
  }
  for (const settings of shipped.settings) await addSettings(db, settings, null);
}
