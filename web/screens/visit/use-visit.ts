import { type UseQueryResult, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

/** A visit as it stands, with who watches; null once it is over. */
export type Visit = Schemas['VisitWithWatch'];

const READ_EVERY_MS = 30_000;

/** Asked again and again while the visit lasts, also where the browser believes that there is no connection. */
export function useVisit(visitId: string): UseQueryResult<Visit> {
  const { api } = useApp();
  return useQuery({
    queryKey: ['visit', visitId],
    networkMode: 'always',
    refetchInterval: ({ state: { data } }) => (data?.status === 'checkedOut' ? false : READ_EVERY_MS),
    queryFn: () => answerOf(api.GET('/v1/visits/{visitId}', { params: { path: { visitId } } })),
  });
}
