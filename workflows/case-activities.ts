import { proxyActivities } from '@temporalio/workflow';
import type { Activities, CaseBatch } from '../activities/interface';
import { longestRecordingMs } from './messages';

/**
 * Recording is retried until it succeeds or would fail for ever, since the command has been answered. The timeout is short because a worker that
 * is killed while recording delays the next attempt by that long.
 */
const recordingOptions = {
  startToCloseTimeout: longestRecordingMs,
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '15s' },
} as const;

/** A case's activities, each with a summary for the Temporal UI. */
export function caseActivities(): Pick<Activities, 'recordCase' | 'loadCase' | 'noteRecordingStopped' | 'passOn'> {
  const activities = proxyActivities<Activities>(recordingOptions);
  return {
    loadCase: activities.loadCase,
    noteRecordingStopped: activities.noteRecordingStopped,
    passOn: activities.passOn,
    recordCase: (batch) =>
      activities.recordCase.executeWithOptions({ ...recordingOptions, summary: summaryOfBatch(batch) }, [batch]),
  };
}

function summaryOfBatch({ events }: CaseBatch): string {
  const types = events.map(({ type }) => type).slice(0, 5);
  return `${events[0]?.seq}: ${types.join(', ')}${events.length > types.length ? ', …' : ''}`;
}
