import type { CaseId, MunicipalityId } from '../../../domain';
import type { Store } from '../../../store/open';

/**
 * Whether a case of the municipality has this id, by its encryption key, which exists before its first event is recorded.
 */
export interface KnownCases {
  has(municipality: MunicipalityId, caseId: CaseId): Promise<boolean>;
}

const MAX_CACHED = 10_000;

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
      if (known.size >= MAX_CACHED) known.clear();
      known.add(name);
      return true;
    },
  };
}
