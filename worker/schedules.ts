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
import { switchMailOff, switchMailOn } from '../store/delivery/mail-service';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import { expectSchedule, stopExpecting } from '../store/schedules';
import { workflowIdOf } from '../temporal/scheduled-runs';
import type * as workflows from '../workflows';
import { taskQueue as ourQueue, type ScheduleName, scheduleId } from '../workflows/messages';
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
  /** It is paused where there is no mail. */
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
  /** Whether there is mail; without it nothing is picked up to be sent. */
  readonly mail: boolean;
  readonly taskQueue?: string;
}

type Needs = Required<ScheduleNeeds>;

/** Creates missing Schedules, pauses or resumes those that need mail, and restarts stuck runs. */
export async function ensureSchedules({ taskQueue = ourQueue, ...given }: ScheduleNeeds): Promise<void> {
  const needs: Needs = { ...given, taskQueue };
  const { client, rules, mail } = needs;
  const { db } = needs.store;
  const now = () => instant(Date.now());
  if (mail) await switchMailOn(db, now());
  for (const [name, schedule] of Object.entries(schedules)) await ensure(needs, name, schedule);
  if (!mail) await switchMailOff(db, now());
  await restartStuckRuns(client, taskQueue);
  await keepOpeningTimes({ db, client, rules, now, taskQueue });
}

async function ensure(
  { client, store, mail, taskQueue }: Needs,
  name: string,
  schedule: ScheduleDefinition,
): Promise<void> {
  const { everySeconds, needsMail = false } = schedule;
  const isPaused = needsMail && !mail;
  const isNew = await create(client, optionsOf(scheduleId(name, taskQueue), schedule, { taskQueue, isPaused }));
  if (needsMail) await setPaused(client.schedule.getHandle(scheduleId(name, taskQueue)), isPaused);
  // On a new Temporal server, earlier completions say nothing about this Schedule.
  if (isNew || isPaused) await stopExpecting(store.db, name);
  if (!isPaused) await expectSchedule(store.db, { name, everySeconds }, instant(Date.now()));
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

function setPaused(schedule: ScheduleHandle, isPaused: boolean): Promise<void> {
  return isPaused ? schedule.pause('no mail is configured') : schedule.unpause('mail is configured');
}

function optionsOf(
  id: string,
  { workflowType, spec, catchupWindow }: ScheduleDefinition,
  { taskQueue, isPaused }: { taskQueue: string; isPaused: boolean },
): ScheduleOptions {
  return {
    scheduleId: id,
    spec,
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
    state: { paused: isPaused },
    action: { type: 'startWorkflow', workflowType, workflowId: workflowIdOf(id), taskQueue, args: [] },
  };
}
