import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../../client';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';

export type Restriction = NonNullable<Schemas['Restriction']['restricted']>;
export type EmergencyAccess = Schemas['GlassBreaking'];

/** Who alone may see a case, and who has opened it in an emergency. */
export function useRestriction(caseId: string) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['case', caseId, 'restriction'],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/restriction', { params: { path: { caseId } } })),
  });
}

export const isOpenNow = ({ until }: Pick<EmergencyAccess, 'until'>, now: string): boolean => until > now;
