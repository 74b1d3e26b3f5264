import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import type { CarriedPage } from '../../vault/vault';
import { isCarried, orCarried, TRY_AGAIN_MS } from '../../vault/without-net';
import type { Case } from './case';

/** A case as its page has it; where no answer comes, what of it is carried. */
export function useCase(caseId: string, enabled = true) {
  const { api, sentVersions, vault, person } = useApp();
  return useQuery({
    queryKey: ['case', caseId, 'page'],
    enabled,
    queryFn: (): Promise<Case | CarriedPage> => {
      const minVersion = sentVersions.versionOf(caseId);
      const params = { path: { caseId }, query: minVersion > 0 ? { minVersion } : {} };
      const asking = answerOf(api.GET('/v1/cases/{caseId}/page', { params }));
      return orCarried(asking, () => vault.page(person.id, caseId));
    },
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      return isCarried(data) ? TRY_AGAIN_MS : sentVersions.readAgainIn([data]);
    },
  });
}
