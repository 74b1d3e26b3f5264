import { useInfiniteQuery, useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { type CommandName, isToBeTriaged } from '../../../domain/case/status';
import type { Act } from '../../acts/act';
import { answerOf } from '../../api/problem';
import type { AskedOf } from '../../api/read-again';
import { useApp } from '../../parts/app-context';
import { SELDOM_MS, useChanges } from '../../parts/use-changes';
import { rowsOf } from '../cases/cases';

export type Waiting = Schemas['ListedCase'];
export type Referral = Schemas['CasePage'];

/** A part of a referral from which an act is chosen; its dialog outlives the part. */
export interface Choosing {
  readonly shown: Referral;
  readonly onChoose: (act: Act) => void;
}

/** Whoever sits at the inbox sees by themselves that something came, also while nobody tells what changes. */
const READ_AGAIN_MS = 30_000;
const changing: AskedOf = { referrals: [['inbox']] };
const PAGE = 50;

/** The referrals that wait to be decided on and the cases on the waiting list, the nearest deadline first. */
export function useInbox() {
  const { api, sentVersions } = useApp();
  const isLive = useChanges(changing);
  return useInfiniteQuery({
    queryKey: ['inbox'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { status: 'referred,waiting', limit: PAGE, counted: 'true' as const, ...(cursor && { cursor }) };
      return answerOf(api.GET('/v1/cases', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      sentVersions.readAgainIn(data?.pages.flatMap(({ items }) => items) ?? []) || (isLive ? SELDOM_MS : READ_AGAIN_MS),
    select: ({ pages }) => ({
      rows: rowsOf(pages),
      count: pages[0]?.count ?? null,
    }),
  });
}

/** One referral with what may be done about it. */
export function useReferral(caseId: string) {
  const { api, sentVersions } = useApp();
  return useQuery({
    // Not what the case's own page reads, which may be what the device carries.
    queryKey: ['case', caseId, 'referral'],
    queryFn: () => {
      const minVersion = sentVersions.versionOf(caseId);
      const params = { path: { caseId }, query: minVersion > 0 ? { minVersion } : {} };
      return answerOf(api.GET('/v1/cases/{caseId}/page', { params }));
    },
    refetchInterval: ({ state: { data } }) => (data ? sentVersions.readAgainIn([data]) : false),
  });
}

const decisions = [
  'accept',
  'leaveWaitingList',
  'acceptAndWait',
  'keepWaiting',
  'declareOutsideTargetGroup',
] as const satisfies readonly CommandName[];

/** What of the decisions on a referral may be made now, the likeliest first. */
export const decisionsIn = ({ allowed }: Pick<Referral, 'allowed'>) =>
  decisions.filter((command) => allowed.includes(command));

export const isWaiting = ({ status }: Pick<Referral, 'status'>): boolean => isToBeTriaged(status);
