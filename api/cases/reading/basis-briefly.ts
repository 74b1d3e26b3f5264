import type { MunicipalityId } from '../../../domain';
import type { Basis } from '../../../domain/rules/basis';
import type { Language } from '../../../domain/rules/schema-parts';
import { basisSentence } from '../../../texts/basis-sentence';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';
import { saidBasis } from './said-basis';

/** How the bases of many cases are said in one sentence each, without reading what happened in them. */
export async function basisBriefly(
  { rules }: Pick<Deps, 'rules'>,
  municipality: MunicipalityId,
  names: StaffNames,
  language: Language,
) {
  const { settings } = (await rules.of(municipality)).book;
  return (basis: Basis) => ({
    clause: basis.clause,
    text: basisSentence(saidBasis(basis, { names, settings }), language),
  });
}
