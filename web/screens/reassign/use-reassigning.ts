import { useQuery } from '@tanstack/preact-query';
import type { BodyOf, Schemas } from '../../../client';
import { canBeNamedAs } from '../../../domain/access/named-as';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { type ManyCases, useManyCases } from '../../parts/many-cases/use-many-cases';

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

export type Reassigning = ManyCases<Body>;

/** Gives them to somebody. */
export function useReassigning(): Reassigning {
  const { api } = useApp();
  return useManyCases<Body>((body, key) =>
    answerOf(api.POST('/v1/assignments/bulk', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
}
