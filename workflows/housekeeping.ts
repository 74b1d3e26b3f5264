import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';

/** Daily: removes rows written ahead of a command that never came. Idempotent. */
export async function housekeepingWorkflow(): Promise<void> {
  const { sweepOrphans } = proxyActivities<Activities>({
    startToCloseTimeout: '10m',
    retry: { initialInterval: '1s', maximumInterval: '5m' },
    summary: 'orphans older than a day',
  });
  await sweepOrphans();
}
