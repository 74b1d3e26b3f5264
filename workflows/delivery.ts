import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import type { MunicipalityId } from '../domain';
import { municipalityOfOpening } from './messages';

/** Twice a minute: what is due goes out by mail. A run that fails is followed by the next, so it is not repeated. */
export async function deliveryWorkflow(): Promise<void> {
  const { deliverDue } = proxyActivities<Activities>({
    startToCloseTimeout: '4m',
    // A worker that was killed while sending is not waited for: what is urgent must not stand still with it.
    heartbeatTimeout: '20s',
    retry: { maximumAttempts: 1 },
    summary: 'messages that are due',
  });
  await deliverDue();
}

/** As a municipality's day opens. On a day when nobody works there is nothing to do; twice a day is as good as once. */
export async function openingWorkflow(given?: MunicipalityId): Promise<void> {
  const { openDay } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '1s', maximumInterval: '1m' },
    summary: 'the day’s digests',
  });
  await openDay({ municipality: given ?? municipalityOfOpening(workflowInfo().workflowId) });
}

/** Some times an hour: openings come when the settings in force say, also from the day on which new ones hold. */
export async function openingTimesWorkflow(): Promise<void> {
  const { keepOpeningTimes } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { maximumAttempts: 3 },
    summary: 'opening hours',
  });
  await keepOpeningTimes();
}
