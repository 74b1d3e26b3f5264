import { useQuery } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import type { BodyOf, Schemas } from '../../../client';
import { canBeNamedAs } from '../../../domain/access/named-as';
import { answerOf, type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Open = Schemas['ListedCase'];
type Body = BodyOf<'/v1/assignments/bulk'>;

/** More than one person has; the API takes no more at once either. */
const MOST = 200;

/** Those who can have cases. */
export function useWorkers() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['workers'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/staff'));
      return items.filter(({ active, team, roles }) => active && team !== null && canBeNamedAs('worker', roles));
    },
  });
}

/** The open cases that somebody has as their contact person. */
export function useCasesOf(worker: string) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['cases of', worker],
    enabled: worker !== '',
    queryFn: async () => {
      const query = { worker, status: 'waiting,active,paused,ending', limit: MOST, sort: 'number' as const };
      const { items, next } = await answerOf(api.GET('/v1/cases', { params: { query } }));
      return { items: items.filter(({ workerId }) => workerId === worker), hasMore: next !== null };
    },
  });
}

/** Whose work grows to what, were these cases given to somebody. */
export function usePreview(cases: readonly string[], worker: string) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['reassignment', worker, cases],
    enabled: worker !== '' && cases.length > 0,
    queryFn: () => answerOf(api.POST('/v1/assignments/bulk/preview', { body: { cases: [...cases], worker } })),
    retry: false,
  });
}

/** A case that did not move, and why. */
export interface NotMoved {
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
  | { readonly kind: 'done'; readonly to: string; readonly moved: number; readonly notMoved: readonly NotMoved[] };

export type Reassigning = ReturnType<typeof useReassigning>;

/** Gives them to somebody, who is called `to`. The same content has the same key, so that what had no answer is done once. */
export function useReassigning() {
  const { api, sentVersions } = useApp();
  const [standing, setStanding] = useState<Standing>({ kind: 'choosing' });
  const tried = useRef<{ readonly key: string; readonly content: string }>();

  const move = async (body: Body, to: string): Promise<void> => {
    const content = JSON.stringify(body);
    if (tried.current?.content !== content) tried.current = { key: crypto.randomUUID(), content };
    setStanding({ kind: 'sending' });
    try {
      const params = { header: { 'Idempotency-Key': tried.current.key } };
      const answer = await answerOf(api.POST('/v1/assignments/bulk', { params, body }));
      setStanding('results' in answer ? doneBy(answer.results, to) : { kind: 'underWay' });
      void sentVersions.readAnew();
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, move, chooseOn: () => setStanding({ kind: 'choosing' }) };
}

function doneBy(results: readonly Schemas['BulkResult'][], to: string): Standing {
  const notMoved = results.flatMap((one) =>
    one.ok ? [] : [{ caseId: one.caseId, why: [one.problem?.title, one.problem?.detail].filter(Boolean).join('. ') }],
  );
  return { kind: 'done', to, moved: results.length - notMoved.length, notMoved };
}
