import { useQuery } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import type { BodyOf, Schemas } from '../../../client';
import { answerOf, type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { useApp } from '../../parts/app-context';

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

interface NotMoved {
  readonly caseId: string;
  readonly why: string;
}

/** How far it has come. `underWay`: it takes longer than an answer waits. */
export type Standing =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'underWay' }
  | { readonly kind: 'done'; readonly moved: number; readonly notMoved: readonly NotMoved[] };

export type Moving = ReturnType<typeof useMoving>;

/** Moves them. The same content has the same key, so that what had no answer is done once. */
export function useMoving({ standardId, version }: To) {
  const { api, sentVersions } = useApp();
  const [standing, setStanding] = useState<Standing>({ kind: 'choosing' });
  const tried = useRef<{ readonly key: string; readonly content: string }>();

  const move = async (body: Body): Promise<void> => {
    const content = JSON.stringify(body);
    if (tried.current?.content !== content) tried.current = { key: crypto.randomUUID(), content };
    setStanding({ kind: 'sending' });
    try {
      const params = { path: { standardId, version }, header: { 'Idempotency-Key': tried.current.key } };
      const answer = await answerOf(api.POST('/v1/standards/{standardId}/{version}/cases', { params, body }));
      setStanding('results' in answer ? doneBy(answer.results) : { kind: 'underWay' });
      void sentVersions.readAnew();
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, move, chooseOn: () => setStanding({ kind: 'choosing' }) };
}

function doneBy(results: readonly Schemas['BulkResult'][]): Standing {
  const notMoved = results.flatMap((one) =>
    one.ok ? [] : [{ caseId: one.caseId, why: [one.problem?.title, one.problem?.detail].filter(Boolean).join('. ') }],
  );
  return { kind: 'done', moved: results.length - notMoved.length, notMoved };
}
