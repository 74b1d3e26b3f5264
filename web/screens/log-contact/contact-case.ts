import { type UseQueryResult, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { canBeNamedAs } from '../../../domain/access/named-as';
import type { Status } from '../../../domain/case/status';
import type { Instant } from '../../../domain/clock/time';
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
  /** What is proposed after a contact today, as known before anything is asked. */
  readonly proposedFollowUpOn: string | null;
  /** What was to be remembered this time. */
  readonly forNextTime: readonly Schemas['LineForNextTime'][];
  readonly needsTwo: boolean;
}

/** A contact that another system has reported, and that nobody has taken over yet. */
export type Report = Schemas['OpenReport'];

/** What is proposed after a contact, and what its standard has to be told of it. */
interface Proposals {
  readonly followUpOn: string;
  readonly contact: {
    readonly activities: readonly { readonly id: string; readonly text: string }[];
    /** Where the support is given; outside it a reason is asked. */
    readonly area: string | null;
  };
  /** What other systems have reported, and nobody has taken over. */
  readonly reports: readonly Report[];
}

/** After a contact at a moment; now, where it is left out. */
export function useProposals(caseId: string, happenedAt?: Instant): UseQueryResult<Proposals> {
  const { api } = useApp();
  const query = happenedAt ? { happenedAt } : {};
  return useQuery({
    queryKey: ['case', caseId, 'proposals', happenedAt],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/proposals', { params: { path: { caseId }, query } })),
  });
}

type Colleague = Pick<Schemas['StaffMember'], 'id' | 'name' | 'team'>;

/** Those in the municipality who can go along on a visit. */
export function useColleagues(): UseQueryResult<readonly Colleague[]> {
  const { api, person } = useApp();
  return useQuery({
    queryKey: ['staff'],
    staleTime: 10 * 60_000,
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/staff'));
      return items.filter(({ id, active, roles }) => active && id !== person.id && canBeNamedAs('companion', roles));
    },
  });
}
