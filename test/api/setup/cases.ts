import { instant, localDateOf, plusDays } from '../../../domain/clock/time';
import { people } from './people';
import type { ApiUnderTest, Asking } from './running-api';

/** What a write to a case answers, as far as tests look at it. */
export type Written = {
  caseId: string;
  version: number;
  status: string;
  phase: string | null;
  receipt: string;
  nextDeadline: { at: string; kind: string; basis: { clause: string | null } } | null;
  warnings: { code: string; text: string }[];
};

/** A date so many days from today, as people here count: after midnight in Denmark it is tomorrow already. */
export const inDays = (days: number): string => plusDays(localDateOf(instant(new Date())), days);

export type ProblemBody = {
  code: string;
  title: string;
  detail: string;
  params: Record<string, unknown>;
  errors?: { path: string; code: string; problem: string; expected: string }[];
};

export const referral = {
  channel: 'phone',
  referrer: 'neighbour',
  description: 'Manden med den grå jakke ved stationen',
  identity: { alias: 'Grå Jakke', place: 'Stationen' },
};
export const assessment = { leastIntrusive: 'Ingen anden indsats når ham' };

export async function referred({ post }: ApiUnderTest, more: object = {}, asking: Asking = {}): Promise<Written> {
  const { status, body } = await post<Written>('/v1/referrals', { ...referral, ...more }, asking);
  if (status !== 201) throw new Error(`the referral was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** A case that has been accepted: active, in its first phase, with the worker. */
export async function accepted(api: ApiUnderTest, more: object = {}, asking: Asking = {}): Promise<Written> {
  const { caseId } = await referred(api, more, asking);
  const body = { worker: people.worker, assessment };
  const answer = await api.post<Written>(`/v1/cases/${caseId}/accept`, body, asking);
  if (answer.status !== 200) throw new Error(`accepting was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const contact = { outcome: 'contactMade', channel: 'visit', place: 'publicPlace' };
