import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';

/** Every hour, and once more after the day's end: where the audit log's chains end is written down outside the database. */
export async function auditAnchorWorkflow(): Promise<void> {
  const { anchorAudit } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '5s', maximumInterval: '5m' },
    summary: 'where the audit log ends',
  });
  await anchorAudit();
}

/** Every night the whole audit log is verified. What is found is told, and is no failure of the run. */
export async function auditCheckWorkflow(): Promise<void> {
  const { checkAudit } = proxyActivities<Activities>({
    startToCloseTimeout: '4h',
    heartbeatTimeout: '1m',
    retry: { initialInterval: '1m', maximumInterval: '15m' },
    summary: 'the audit log from its beginning',
  });
  await checkAudit();
}
