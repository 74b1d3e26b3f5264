import type { MunicipalityId } from '../../domain';
import type { LocalDate } from '../../domain/clock/time';
import type { BrokenRule } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import { checkWithVersions, phasesWithoutProposal } from '../../domain/rules/settings-rules';
import type { Standard } from '../../domain/rules/standard';
import { listSettings } from '../../store/rules/settings';
import { listStandards } from '../../store/rules/standards';
import type { Deps } from '../deps';

/** Where settings contradict a standard that cases may be pinned to, or name a phase that no version of it has. */
export async function contradictionsOf(
  { store, rehearsalId }: Deps,
  municipality: MunicipalityId,
  settings: LocalSettings,
): Promise<BrokenRule[]> {
  const versions = await listStandards(store.db, { municipality, rehearsalId });
  const known = versions.map(({ standard }) => standard);
  const inForce = versions.filter(({ activeFrom }) => activeFrom !== null).map(({ standard }) => standard);
  return checkWithVersions({ inForce, known }, settings);
}

/** What the settings lack before a standard can be in force from a day on: days for each of its phases, then and later. */
export async function lackingInSettings(
  { store, rehearsalId }: Deps,
  municipality: MunicipalityId,
  { standard, from }: { readonly standard: Standard; readonly from: LocalDate },
): Promise<BrokenRule[]> {
  const all = await listSettings(store.db, { municipality, rehearsalId });
  const then = all.findLast((one) => one.from <= from);
  const holding = all.filter((one) => one === then || one.from > from);
  const lacking = holding.map((one) => phasesWithoutProposal(standard, one)).find((rules) => rules.length > 0);
  return lacking ?? [];
}
