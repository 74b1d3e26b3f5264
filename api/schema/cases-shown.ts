type OfCase = { readonly caseId: string | null };

/** For an answer about one case: that case. */
export const itsCase = ({ caseId }: OfCase) => [caseId];

/** For a list of what belongs to cases: those cases. */
export const casesOfItems = ({ items }: { readonly items: readonly OfCase[] }) => items.map(({ caseId }) => caseId);
