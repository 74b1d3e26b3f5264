import type { MunicipalityId } from '../../../domain';
import type { Basis } from '../../../domain/rules/basis';
import type { Language } from '../../../domain/rules/schema-parts';
import { basisSentence } from '../../../texts/basis-sentence';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';
import { valueAt } from './basis-in-words';

/** How the bases of many cases are said in one sentence each, without reading what happened in them. */
export async function basisBriefly(
  { rules }: Pick<Deps, 'rules'>,
  municipality: MunicipalityId,
  names: StaffNames,
  language: Language,
) {
  const { settings } = (await rules.of(municipality)).book;
  return ({ topic, clause, setting, assessed }: Basis) => {
    const version = setting && settings.find((one) => one.version === setting.version);
    const said = {
      topic,
      clause,
      setting: setting && { ...setting, value: valueAt(version, setting.key) },
      assessed: assessed && { ...assessed, by: names.of(assessed.by) },
    };
    return { clause, text: basisSentence(said, language) };
  };
}
