import type { CaseId } from '../../domain';

/** Every case that an answer is about: the values of all fields named `caseId`, at any depth. */
export function casesIn(answer: unknown): readonly CaseId[] {
  const found = new Set<CaseId>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'caseId' && typeof inner === 'string') found.add(inner as CaseId);
      else look(inner);
    }
  };
  look(answer);
  return [...found];
}
