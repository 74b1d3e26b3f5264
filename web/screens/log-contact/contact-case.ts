import { type UseQueryResult, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import type { Status } from '../../../domain/case/status';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

/** A place where this citizen is found; its name may have been erased. */
export type NamedPlace = Schemas['TodayCard']['places'][number];

/** What of a case is needed to log a contact with its citizen. */
export interface ContactCase {
  readonly caseId: string;
  readonly name: string;
  readonly status: Status;
  /** This person's named places, the most used first. */
  readonly places: readonly NamedPlace[];
  readonly needsTwo: boolean;
}

/** What is proposed after a contact today. */
export function useProposals(caseId: string): UseQueryResult<{ readonly followUpOn: string }> {
  const { api } = useApp();
  return useQuery({
    queryKey: ['case', caseId, 'proposals'],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/proposals', { params: { path: { caseId } } })),
  });
}

type Colleague = Pick<Schemas['StaffMember'], 'id' | 'name'>;

/** Those in the municipality with whom a visit can have been. */
export function useColleagues(): UseQueryResult<readonly Colleague[]> {
  const { api, person } = useApp();
  return useQuery({
    queryKey: ['staff'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/staff'));
      return items.filter(({ id, active }) => active && id !== person.id);
    },
  });
}
