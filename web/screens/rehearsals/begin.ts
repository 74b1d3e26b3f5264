import type { Api } from '../../../client';
import type { Instant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { firstAssessment } from '../../../texts/stories/beginnings';
import { answerOf } from '../../api/problem';
import type { Person } from '../../api/session';
import { type Beginning, referralOf } from './beginnings';

/** A key for each thing that is done and when it was begun: what had no answer is sent again as it was, and done once. */
interface Attempt {
  readonly at: Instant;
  readonly rehearsal: string;
  readonly referral: string;
  readonly accepting: string;
}

export const newAttempt = (at: Instant): Attempt => ({
  at,
  rehearsal: crypto.randomUUID(),
  referral: crypto.randomUUID(),
  accepting: crypto.randomUUID(),
});

interface Beginner {
  readonly api: Api;
  readonly person: Person;
  readonly language: Language;
  readonly attempt: Attempt;
}

/** Begins a rehearsal of one's own, and in it the case of the story. Answers the rehearsal's id. */
export async function begin(
  { api, person, language, attempt }: Beginner,
  from: Beginning | undefined,
): Promise<string> {
  const { id } = await answerOf(
    api.POST('/v1/rehearsals', {
      params: { header: { 'Idempotency-Key': attempt.rehearsal } },
      body: { alone: true, startsAt: from?.startsAt ?? attempt.at, ...(from && { story: from.story }) },
    }),
  );
  if (!from || !person.acts.includes('refer')) return id;
  const inIt = (key: string) => ({ 'Idempotency-Key': key, Rehearsal: id });
  const { caseId } = await answerOf(
    api.POST('/v1/referrals', { params: { header: inIt(attempt.referral) }, body: referralOf(from, language) }),
  );
  if (!takesCases(person)) return id;
  const params = { path: { caseId }, header: inIt(attempt.accepting) };
  const { leastIntrusive, reason } = firstAssessment;
  const assessment = { leastIntrusive: leastIntrusive[language], reason: reason[language] };
  await answerOf(api.POST('/v1/cases/{caseId}/accept', { params, body: { worker: person.id, assessment } }));
  return id;
}

/** Whose the case is from the beginning; with everybody else it waits to be decided on. */
const takesCases = ({ roles, acts }: Person): boolean => roles.includes('outreachWorker') && acts.includes('triage');
