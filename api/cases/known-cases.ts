import type { CaseId, MunicipalityId } from '../../domain';
import type { Store } from '../../store/open';

/**
 * Whether a municipality has a case under an id. A case's key is made before its first update, so this holds from the
 * first moment on, while lists may be some milliseconds behind. An id of another municipality is unknown.
 */
export interface KnownCases {
  has(municipality: MunicipalityId, caseId: CaseId): Promise<boolean>;
}

const KEPT = 10_000;

export function knownCases({ db }: Pick<Store, 'db'>): KnownCases {
  const known = new Set<string>();
  return {
    async has(municipality, caseId) {
      const name = `${municipality}/${caseId}`;
      if (known.has(name)) return true;
      const row = await db
        .selectFrom('case_keys')
        .select('case_id')
        .where('case_id', '=', caseId)
        .where('municipality', '=', municipality)
        .executeTakeFirst();
      if (!row) return false;
      if (known.size >= KEPT) known.clear();
      known.add(name);
      return true;
    },
  };
}
