import { type Act, type Basis, type SettingUsed, settingValue } from '../../../domain/rules/basis';
import type { LocalSettings } from '../../../domain/rules/settings';
import type { Named, Said } from '../../../texts/basis-sentence';
import type { StaffNames } from '../../names-of-staff';

/** A basis as it was stored, with the names of whoever stands in it and the value of its setting. */
export function saidBasis(
  basis: Basis,
  { names, settings }: { readonly names: Pick<StaffNames, 'of'>; readonly settings: readonly LocalSettings[] },
) {
  const { setting, assessed, proposalTaken } = basis;
  const named = <Kind extends Act>(act: Kind): Named<Kind> => ({ ...act, by: names.of(act.by) });
  return {
    ...basis,
    setting: setting && withValue(setting, settings),
    assessed: assessed && named(assessed),
    proposalTaken: proposalTaken && named(proposalTaken),
  } satisfies Said;
}

/** What release 0.1 recorded names the version of the settings, which never changes, and not the value in it. */
function withValue(setting: SettingUsed, versions: readonly LocalSettings[]) {
  if (setting.value !== undefined) return { ...setting, value: setting.value };
  const used = versions.find(({ version }) => version === setting.version);
  return { ...setting, value: used ? settingValue(used, setting.key) : null };
}
