import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleHandle,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import { keepOpeningTimes } from '../activities/delivery/opening-times';
import { instant } from '../domain/clock/time';
import { isMailOn, switchMailOnUnlessSaid } from '../store/delivery/mail-service';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import { expectSchedule, stopExpecting } from '../store/schedules';
import { workflowIdOf } from '../temporal/scheduled-runs';
import type * as workflows from '../workflows';
import { deliveryQueue, taskQueue as ourQueue, type ScheduleName, scheduleId } from '../workflows/messages';
import { restartStuckRuns } from './stuck-runs';

/** A workflow that a Schedule may start. It returns nothing, since each run would be handed the result of the one before. */
type ScheduledWorkflow = {
  [W in keyof typeof workflows]: (typeof workflows)[W] extends () => Promise<void> ? W : never;
}[keyof typeof workflows];

export interface ScheduleDefinition {
  readonly workflowType: ScheduledWorkflow;
  /** The longest interval between two runs; an alarm is raised after three of them without one. */
  readonly everySeconds: number;
  readonly spec: ScheduleSpec;
  readonly catchupWindow: '30s' | '1m' | '1h' | '1 day';
  /** It is the delivery job's, which only workers with mail know of. */
  readonly needsMail?: true;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const timezone = 'Europe/Copenhagen';

/**
 * The Schedules of recurring jobs; opening hours have one per municipality (`activities/delivery/opening-times.ts`). None is
 * between two and three at night, which summer time skips in spring and repeats in autumn.
 */
export const schedules: Readonly<Record<Exclude<ScheduleName, `opening/${string}`>, ScheduleDefinition>> = {
  housekeeping: {
    workflowType: 'housekeepingWorkflow',
    everySeconds: DAY,
    spec: { calendars: [{ hour: 4, minute: 10, comment: 'every night' }], timezone },
    catchupWindow: '1 day',
  },
  'opening-times': {
    workflowType: 'openingTimesWorkflow',
    everySeconds: HOUR / 4,
    spec: { intervals: [{ every: '15m' }] },
    catchupWindow: '1m',
  },
  'audit-anchor': {
    workflowType: 'auditAnchorWorkflow',
    everySeconds: HOUR,
    spec: {
      intervals: [{ every: '1h', offset: '30m' }],
      calendars: [{ hour: 0, minute: 1, comment: 'after the day’s end' }],
      timezone,
    },
    catchupWindow: '1h',
  },
  'audit-check': {
    workflowType: 'auditCheckWorkflow',
    everySeconds: DAY,
    spec: { calendars: [{ hour: 4, minute: 40, comment: 'every night' }], timezone },
    catchupWindow: '1 day',
  },
  /** Nothing is missed by a run that did not come: the next one picks up all that is due. */
  delivery: {
    workflowType: 'deliveryWorkflow',
    everySeconds: 30,
    spec: { intervals: [{ every: '30s' }] },
    catchupWindow: '30s',
    needsMail: true,
  },
};

export interface ScheduleNeeds {
  readonly client: Client;
  readonly store: Store;
  readonly rules: RulesCache;
  /** Whether this worker can send mail; without it, it leaves what others deliver untouched. */
  readonly mail: boolean;
  readonly taskQueue?: string;
}

type Needs = Required<ScheduleNeeds>;

/**
 * Creates missing Schedules and restarts stuck runs. Whether mail is sent belongs to the installation: the first worker that can
 * send it switches it on unless somebody has said otherwise, and one that cannot changes nothing of it.
 */
export async function ensureSchedules({ taskQueue = ourQueue, ...given }: ScheduleNeeds): Promise<void> {
  const needs: Needs = { ...given, taskQueue };
  const { client, rules, mail } = needs;
  const { db } = needs.store;
  const now = () => instant(Date.now());
  if (mail) await switchMailOnUnlessSaid(db, now());
  for (const [name, schedule] of Object.entries(schedules)) {
    if (mail || !schedule.needsMail) await ensure(needs, name, schedule);
  }
  await restartStuckRuns(client, mail ? [taskQueue, deliveryQueue(taskQueue)] : [taskQueue]);
  await keepOpeningTimes({ db, client, rules, now, taskQueue });
}

async function ensure(
  { client, store: { db }, taskQueue }: Needs,
  name: string,
  schedule: ScheduleDefinition,
): Promise<void> {
  const { everySeconds, needsMail = false } = schedule;
  const options = optionsOf(scheduleId(name, taskQueue), schedule, needsMail ? deliveryQueue(taskQueue) : taskQueue);
  const isNew = await create(client, options);
  if (needsMail && !isNew) await goOn(client.schedule.getHandle(options.scheduleId), options);
  const isExpected = !needsMail || (await isMailOn(db));
  // On a new Temporal server, earlier completions say nothing about this Schedule.
  if (isNew || !isExpected) await stopExpecting(db, name);
  if (isExpected) await expectSchedule(db, { name, everySeconds }, instant(Date.now()));
}

/** Answers whether the Schedule is new. */
async function create(client: Client, schedule: ScheduleOptions): Promise<boolean> {
  try {
    await client.schedule.create(schedule);
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}

/** An earlier release ran it on the cases' queue, and paused it for all where one worker had no mail. */
async function goOn(schedule: ScheduleHandle, { action }: ScheduleOptions): Promise<void> {
  await schedule.update((standing) => ({ ...standing, action, state: { ...standing.state, paused: false } }));
}

function optionsOf(
  id: string,
  { workflowType, spec, catchupWindow }: ScheduleDefinition,
  taskQueue: string,
): ScheduleOptions {
  return {
    scheduleId: id,
    spec,
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
    action: { type: 'startWorkflow', workflowType, workflowId: workflowIdOf(id), taskQueue, args: [] },
  };
}
