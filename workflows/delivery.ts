import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import type { MunicipalityId } from '../domain';
import { municipalityOfOpening } from './messages';

/** Twice a minute: sends the mail that is due. Not retried, since the next run follows anyway. */
export async function deliveryWorkflow(): Promise<void> {
  const { deliverDue } = proxyActivities<Activities>({
    startToCloseTimeout: '4m',
    // Short, so that urgent mail does not wait for a worker that was killed while sending.
    heartbeatTimeout: '20s',
    retry: { maximumAttempts: 1 },
    summary: 'messages that are due',
  });
  await deliverDue();
}

/** At a municipality's opening hour: plans the day's digests. Idempotent within a day. */
export async function openingWorkflow(given?: MunicipalityId): Promise<void> {
  const { openDay } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '1s', maximumInterval: '1m' },
    summary: 'the day’s digests',
  });
  await openDay({ municipality: given ?? municipalityOfOpening(workflowInfo().workflowId) });
}

/** Every quarter of an hour: keeps each opening Schedule at the hour of the settings in force. */
export async function openingTimesWorkflow(): Promise<void> {
  const { keepOpeningTimes } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { maximumAttempts: 3 },
    summary: 'opening hours',
  });
  await keepOpeningTimes();
}
