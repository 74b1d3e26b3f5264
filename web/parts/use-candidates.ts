import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../client';
import { answerOf } from '../api/problem';
import { useApp } from './app-context';

export type Candidate = Schemas['FoundCitizen'];

/** The cases that may be about the same person. Each reading counts as a search, so it is read once while it is looked at. */
export function useCandidates({ caseId, citizen }: Pick<Schemas['CasePage'], 'caseId' | 'citizen'>) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['candidates', caseId, citizen],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/candidates', { params: { path: { caseId } } })),
    staleTime: 'static',
    retry: false,
  });
}
