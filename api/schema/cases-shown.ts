type OfCase = { readonly caseId: string | null };

/** For an answer about one case: that case. */
export const itsCase = ({ caseId }: OfCase) => [caseId];

/** For a list of what belongs to cases: those cases. */
export const casesOfItems = ({ items }: { readonly items: readonly OfCase[] }) => items.map(({ caseId }) => caseId);

/** For entries of a timeline: the other cases that they name, as one that was merged into this one. */
export const casesOfEntries = (entries: readonly { readonly data: object }[]) =>
  entries.flatMap(({ data }) => ('caseId' in data && typeof data.caseId === 'string' ? [data.caseId] : []));
