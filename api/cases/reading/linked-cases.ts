import type { CaseState } from '../../../domain';
import { type Asker, nothingInSight, sightFor } from '../../../domain/access/decide';
import type { Language } from '../../../domain/rules/schema-parts';
import { findCases } from '../../../store/read/find-cases';
import { linkNames } from '../../../texts/names';
import { groundTitle, statusTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';

/** The other cases about the same citizen that `asker` may see, in the order in which they were linked. */
export async function linkedCasesOf(
  { store }: Pick<Deps, 'store'>,
  { municipality, links }: CaseState,
  { asker, language }: { readonly asker: Asker; readonly language: Language },
) {
  const caseIds = links.map(({ caseId }) => caseId);
  const found = await findCases(store.db, municipality, caseIds, sightFor(asker, 'seeCase') ?? nothingInSight);
  return links.flatMap(({ kind, caseId }) => {
    const other = found.get(caseId);
    if (!other) return [];
    const { number, status, ground } = other;
    const statusText = statusTitle(status, language);
    const groundText = ground && groundTitle(ground, language);
    return [{ kind, text: linkNames[kind][language], caseId, number, statusText, groundText }];
  });
}
