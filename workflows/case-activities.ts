import { proxyActivities } from '@temporalio/workflow';
import type { Activities, CaseBatch } from '../activities/interface';
import { longestRecordingMs } from './messages';

/**
 * Recording is tried until it succeeds: the case is durable meanwhile, and nothing that was answered is lost. A worker
 * that is killed at it keeps the record waiting for as long as one try may take.
 */
const recordingOptions = {
  startToCloseTimeout: longestRecordingMs,
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '15s' },
} as const;

/** A case's activities, with what each is doing shown beside it in the Temporal UI. */
export function caseActivities(): Pick<Activities, 'recordCase' | 'loadCase'> {
  const activities = proxyActivities<Activities>(recordingOptions);
  return {
    loadCase: activities.loadCase,
    recordCase: (batch) =>
      activities.recordCase.executeWithOptions({ ...recordingOptions, summary: summaryOfBatch(batch) }, [batch]),
  };
}

function summaryOfBatch({ events }: CaseBatch): string {
  const types = events.map(({ type }) => type).slice(0, 5);
  return `${events[0]?.seq}: ${types.join(', ')}${events.length > types.length ? ', …' : ''}`;
}
