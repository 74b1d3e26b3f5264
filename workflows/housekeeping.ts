import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';

/** Once a day: what was written ahead of a command that never came is swept. Run twice, it finds nothing to do. */
export async function housekeepingWorkflow(): Promise<void> {
  const { sweepOrphans } = proxyActivities<Activities>({
    startToCloseTimeout: '10m',
    retry: { initialInterval: '1s', maximumInterval: '5m' },
    summary: 'orphans older than a day',
  });
  await sweepOrphans();
}
