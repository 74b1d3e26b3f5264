import { type UseQueryResult, useQuery } from '@tanstack/preact-query';
import { canBeNamedAs } from '../../../../domain/access/named-as';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Everybody in the municipality who goes out on visits, oneself too. */
export function useWhoGoesOut(): UseQueryResult<readonly Colleague[]> {
  const { api } = useApp();
  return useQuery({
    queryKey: ['staff', 'goes out'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/staff'));
      return items.filter(({ active, roles }) => active && canBeNamedAs('companion', roles));
    },
  });
}
