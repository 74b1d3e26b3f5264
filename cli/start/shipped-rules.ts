import type { MunicipalityId } from '../../domain/ids';
import type { LocalDate } from '../../domain/time';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import type { Store } from '../../store/open';
import { addSettings, listSettings } from '../../store/rules/settings';
import { listStandards, recordStandardStep, saveStandardDraft } from '../../store/rules/standards';

/**
 * Puts the municipalities' standards and settings that came with the program in force, each where the store has none in
 * force of that municipality: what a municipality has decided since is never touched. May be run at every start.
 */
export async function putShippedRulesInForce({ db }: Store): Promise<void> {
  const settings = loadShippedSettings();
  for (const own of settings) {
    const municipality = own.municipality as MunicipalityId;
    if ((await listSettings(db, municipality)).length === 0) await addSettings(db, own);
  }
  for (const standard of loadShippedStandards()) {
    const municipality = standard.municipality as MunicipalityId;
    if ((await listStandards(db, municipality)).some(({ activeFrom }) => activeFrom !== null)) continue;
    // One of the two texts names no date of adoption; it is taken to hold since the settings that fill it in do.
    const adoptedAt = standard.adopted.on as LocalDate | undefined;
    const since = adoptedAt ?? settings.find((own) => own.municipality === standard.municipality)?.from;
    await saveStandardDraft(db, standard);
    const { id, version } = standard;
    await recordStandardStep(db, { municipality, id, version }, { adoptedAt, activeFrom: since as LocalDate });
  }
}
