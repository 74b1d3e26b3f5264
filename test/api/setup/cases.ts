import { randomUUID } from 'node:crypto';
import { type Instant, instant, localDateOf, plusDays, plusLocalDays } from '../../../domain/clock/time';
import { until } from '../../environment/until';
import { people } from './people';
import type { Answered, ApiUnderTest, Asking } from './running-api';

/** What a write to a case answers, as far as tests look at it. */
export type Written = {
  caseId: string;
  version: number;
  status: string;
  phase: string | null;
  receipt: string;
  nextDeadline: { at: string; kind: string; basis: { clause: string | null } } | null;
  nextReminder: { at: string; kind: string; of: string } | null;
  warnings: { code: string; text: string }[];
};

/** A date so many days from today, as people here count: after midnight in Denmark it is tomorrow already. */
export const inDays = (days: number): string => plusDays(localDateOf(instant(new Date())), days);

/** The same time of day so many days ago, also when the clocks were changed in between. */
export const daysAgo = (days: number): Instant => plusLocalDays(instant(new Date()), -days);

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
export const assessment = { leastIntrusive: 'Ingen anden indsats når ham', reason: 'Isoleret og uden anden støtte' };

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

/** The case once the store has it in this version: lists and rows are some moments behind what was answered. */
export function storedCase<T = Record<string, unknown>>(
  { get }: Pick<ApiUnderTest, 'get'>,
  caseId: string,
  version: number,
  asking: Asking = {},
): Promise<Answered<T>> {
  return until(`version ${version} of the case in the store`, async () => {
    const answer = await get<T & { source?: string }>(`/v1/cases/${caseId}?minVersion=${version}`, asking);
    return answer.body.source !== 'workflow' && answer;
  });
}

/** A rehearsal from a moment on: time of the test's own, and what puts a request in it. */
export async function rehearsed(
  { post }: ApiUnderTest,
  startsAt: string,
  asking: Asking = {},
): Promise<{ id: string; inIt: Asking }> {
  const { status, body } = await post<{ id: string }>('/v1/rehearsals', { startsAt, name: 'Jul' }, asking);
  if (status !== 201) throw new Error(`the rehearsal was answered ${status}: ${JSON.stringify(body)}`);
  return { id: body.id, inIt: { ...asking, headers: { Rehearsal: body.id } } };
}

/** Moves a rehearsal's time on, and waits until all of it is there. */
export async function advanced(
  { get, post }: ApiUnderTest,
  id: string,
  on: object,
  { key = randomUUID(), ...asking }: Asking = {},
): Promise<Advanced> {
  const path = `/v1/rehearsals/${id}`;
  const begun = await post<Advanced>(`${path}/advance`, on, { ...asking, key });
  if (begun.status !== 202) throw new Error(`the advance was answered ${begun.status}: ${JSON.stringify(begun.body)}`);
  return until('the rehearsal’s time is moved', async () => {
    const { body } = await get<Advanced>(path, asking);
    return body.advance?.doneAt ? body : undefined;
  });
}

export interface Advanced {
  readonly id: string;
  readonly now: string;
  readonly advance: {
    readonly to: string;
    readonly moved: number;
    readonly of: number | null;
    readonly doneAt: string | null;
    readonly failed: string | null;
  } | null;
}

export const contact = { outcome: 'contactMade', channel: 'visit', place: 'publicPlace' };
