import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Ending = Schemas['EndingView'];

/** A part of the page that is made of all of it. */
export interface Section {
  readonly view: Ending;
}

/** All that is looked at before an ending is decided, and the case as the acts need it, as of one's own latest command. */
export function useEnding(caseId: string) {
  const { api, sentVersions } = useApp();
  return useQuery({
    queryKey: ['case', caseId, 'ending'],
    queryFn: async () => {
      const minVersion = sentVersions.versionOf(caseId);
      const params = { path: { caseId }, query: minVersion > 0 ? { minVersion } : {} };
      const [view, shown] = await Promise.all([
        answerOf(api.GET('/v1/cases/{caseId}/ending', { params })),
        answerOf(api.GET('/v1/cases/{caseId}/page', { params })),
      ]);
      return { view, shown };
    },
    refetchInterval: ({ state: { data } }) => (data ? sentVersions.readAgainIn([data.view, data.shown]) : false),
  });
}
