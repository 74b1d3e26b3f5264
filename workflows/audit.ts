import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/interface';

/** Hourly and at midnight: anchors the heads of the audit log's chains outside the database. */
export async function auditAnchorWorkflow(): Promise<void> {
  const { anchorAudit } = proxyActivities<Activities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '5s', maximumInterval: '5m' },
    summary: 'where the audit log ends',
  });
  await anchorAudit();
}

/** Nightly: verifies the whole audit log. Damage is logged and counted; the run succeeds all the same. */
export async function auditCheckWorkflow(): Promise<void> {
  const { checkAudit } = proxyActivities<Activities>({
    startToCloseTimeout: '4h',
    heartbeatTimeout: '1m',
    retry: { initialInterval: '1m', maximumInterval: '15m' },
    summary: 'the audit log from its beginning',
  });
  await checkAudit();
}
