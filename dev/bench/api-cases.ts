import type { Client } from '@temporalio/client';
import type { CaseId } from '../../domain';
import { instant, localDateOf, plusDays } from '../../domain/clock/time';
import { seededStaff } from '../../store/seed';
import { type BenchApi, plainNote } from './api';
import { type BenchCase, caseOf } from './cases';

/** Begins a case through the API, as a contact person of Ballerup does. */
export async function beginThroughTheApi(client: Client, api: BenchApi): Promise<BenchCase> {
  const body = {
    judgement: `Set hver dag: ${plainNote()}`,
    worker: seededStaff('ballerup', 'worker'),
    assessment: { leastIntrusive: plainNote() },
  };
  const { caseId } = await api.post('/v1/own-initiative', body);
  return caseOf(client, caseId as CaseId);
}

/** Logs a contact through the API; the next follow-up is on another day than before. */
export async function postContact(api: BenchApi, one: BenchCase): Promise<void> {
  one.contacts += 1;
  const happenedAt = instant(new Date());
  await api.post(`/v1/cases/${one.caseId}/contacts`, {
    happenedAt,
    outcome: 'contactMade',
    channel: 'visit',
    place: 'home',
    minutes: 40,
    note: plainNote(),
    nextFollowUpOn: plusDays(localDateOf(happenedAt), one.contacts % 2 === 0 ? 7 : 14),
    reason: 'reason',
  });
}
