import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { keepOpeningTimes } from '../activities/delivery/opening-times';
import { instant } from '../domain/clock/time';
import { switchMailOff, switchMailOn } from '../store/delivery/mail-service';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import {
  auditAnchorWorkflowType,
  auditCheckWorkflowType,
  deliveryWorkflowType,
  housekeepingWorkflowType,
  openingTimesWorkflowType,
  taskQueue as ourQueue,
} from '../workflows/messages';

export interface ScheduleNeeds {
  readonly client: Client;
  readonly store: Store;
  readonly rules: RulesCache;
  /** Whether there is mail; without it nothing is picked up to be sent. */
  readonly mail: boolean;
  readonly taskQueue?: string;
}

/** The id of one of our schedules; a worker with a queue of its own has schedules of its own. */
export function scheduleId(name: string, taskQueue: string = ourQueue): string {
  return taskQueue === ourQueue ? name : `${taskQueue}/${name}`;
}

/**
 * What concerns many cases comes by Temporal's schedules, at an hour that every day has once: a schedule skips a local
 * time that the spring night leaves out, and runs twice at one that the autumn night repeats.
 */
export async function ensureSchedules({
  client,
  store,
  rules,
  mail,
  taskQueue = ourQueue,
}: ScheduleNeeds): Promise<void> {
  const now = () => instant(Date.now());
  await ensure(client, nightly(taskQueue));
  await ensure(client, openingTimes(taskQueue));
  await ensure(client, hourlyAndAfterTheDay(taskQueue));
  await ensure(client, auditCheck(taskQueue));
  await ensure(client, { ...twiceAMinute(taskQueue), state: { paused: !mail } });
  const delivery = client.schedule.getHandle(scheduleId('delivery', taskQueue));
  if (mail) {
    await switchMailOn(store.db, now());
    await delivery.unpause('mail is configured');
  } else {
    await delivery.pause('no mail is configured');
    await switchMailOff(store.db, now());
  }
  await keepOpeningTimes({ db: store.db, client, rules, now, taskQueue });
}

async function ensure(client: Client, schedule: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(schedule);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

const nightly = (taskQueue: string): ScheduleOptions => ({
  scheduleId: scheduleId('housekeeping', taskQueue),
  spec: { calendars: [{ hour: 4, minute: 10, comment: 'every night' }], timezone: 'Europe/Copenhagen' },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
  action: { type: 'startWorkflow', workflowType: housekeepingWorkflowType, taskQueue, args: [] },
});

/** Audit logs are anchored every hour, and right after the day's end. */
const hourlyAndAfterTheDay = (taskQueue: string): ScheduleOptions => ({
  scheduleId: scheduleId('audit-anchor', taskQueue),
  spec: {
    intervals: [{ every: '1h', offset: '30m' }],
    calendars: [{ hour: 0, minute: 1, comment: 'after the day’s end' }],
    timezone: 'Europe/Copenhagen',
  },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1h' },
  action: { type: 'startWorkflow', workflowType: auditAnchorWorkflowType, taskQueue, args: [] },
});

const auditCheck = (taskQueue: string): ScheduleOptions => ({
  scheduleId: scheduleId('audit-check', taskQueue),
  spec: { calendars: [{ hour: 4, minute: 40, comment: 'every night' }], timezone: 'Europe/Copenhagen' },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
  action: { type: 'startWorkflow', workflowType: auditCheckWorkflowType, taskQueue, args: [] },
});

/** Nothing is missed by a run that did not come: the next one picks up all that is due. */
const twiceAMinute = (taskQueue: string): ScheduleOptions => ({
  scheduleId: scheduleId('delivery', taskQueue),
  spec: { intervals: [{ every: '30s' }] },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '30s' },
  action: { type: 'startWorkflow', workflowType: deliveryWorkflowType, taskQueue, args: [] },
});

const openingTimes = (taskQueue: string): ScheduleOptions => ({
  scheduleId: scheduleId('opening-times', taskQueue),
  spec: { intervals: [{ every: '15m' }] },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
  action: { type: 'startWorkflow', workflowType: openingTimesWorkflowType, taskQueue, args: [] },
});
