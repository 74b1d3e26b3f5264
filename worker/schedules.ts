import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { housekeepingWorkflowType, taskQueue } from '../workflows/messages';

/**
 * What concerns many cases comes by Temporal's schedules, at an hour that every day has once: a schedule skips a local
 * time that the spring night leaves out, and runs twice at one that the autumn night repeats.
 */
export async function ensureSchedules(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: 'housekeeping',
      spec: { calendars: [{ hour: 4, minute: 10, comment: 'every night' }], timezone: 'Europe/Copenhagen' },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      action: { type: 'startWorkflow', workflowType: housekeepingWorkflowType, taskQueue, args: [] },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
