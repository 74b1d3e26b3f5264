import { useQuery } from '@tanstack/preact-query';
import type { BodyOf, Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { type ManyCases, useManyCases } from '../../parts/many-cases/use-many-cases';

export type Open = Schemas['ListedCase'];
type Body = BodyOf<'/v1/standards/{standardId}/{version}/cases'>;

/** The version to which cases are moved, as addresses have it. */
export interface To {
  readonly standardId: string;
  readonly version: string;
}

/** The API takes no more at once. */
const MOST = 500;

/** The open cases that go by a version: `ballerup.1`. */
export function useCasesOf(standard: string) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['cases of version', standard],
    enabled: standard !== '',
    queryFn: async () => {
      const query = {
        standard,
        status: 'referred,waiting,active,paused,ending',
        limit: MOST,
        sort: 'number' as const,
      };
      const { items, next } = await answerOf(api.GET('/v1/cases', { params: { query } }));
      return { items, hasMore: next !== null };
    },
  });
}

/** What would be otherwise in each of the cases: asked once for all of them, since each asking is noted in each case. */
export function usePreview({ standardId, version }: To, cases: readonly string[], phase: string) {
  const { api, language } = useApp();
  return useQuery({
    queryKey: ['move preview', standardId, version, language, phase, cases],
    enabled: cases.length > 0,
    queryFn: () => {
      const params = { path: { standardId, version } };
      const body = { cases: [...cases], ...(phase && { phase }) };
      return answerOf(api.POST('/v1/standards/{standardId}/{version}/cases/preview', { params, body }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export type Moving = ManyCases<Body>;

/** Moves them to the version. */
export function useMoving({ standardId, version }: To): Moving {
  const { api } = useApp();
  return useManyCases<Body>((body, key) => {
    const params = { path: { standardId, version }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/standards/{standardId}/{version}/cases', { params, body }));
  });
}
