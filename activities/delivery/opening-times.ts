import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleHandle,
  ScheduleNotFoundError,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { LocalTime } from '../../domain/clock/time';
import { isInsideHours, type WorkCalendar } from '../../domain/clock/working-days';
import type { Database } from '../../store/database';
import { isMailOn } from '../../store/delivery/mail-service';
import { municipalitiesWithSettings } from '../../store/rules/settings';
import { expectSchedule, stopExpecting } from '../../store/schedules';
import { workflowIdOf } from '../../temporal/scheduled-runs';
import { openingSchedule, openingWorkflowType, scheduleId } from '../../workflows/messages';
import { calendarOf } from './calendar';
import type { DeliveryDependencies } from './dependencies';
import { planDigests } from './plan-digests';

const A_DAY = 24 * 3_600;

type Needs = Pick<DeliveryDependencies, 'rules' | 'now'> & {
  readonly db: Kysely<Database>;
  readonly client: Client;
  readonly taskQueue: string;
};

/**
 * Each municipality's day opens by a schedule of its own, at the hour that its settings in force say. One that is made
 * or moved after today's opening comes tomorrow, so today's digests are planned here.
 */
export async function keepOpeningTimes(needs: Needs): Promise<void> {
  for (const municipality of await municipalitiesWithSettings(needs.db)) {
    const calendar = await calendarOf(needs, municipality);
    if (calendar) await keepOpening(needs, municipality, calendar);
  }
}

async function keepOpening(needs: Needs, municipality: MunicipalityId, calendar: WorkCalendar): Promise<void> {
  const { db, client, taskQueue, now } = needs;
  const { hour, minute } = onceADay(calendar.hours.from);
  const name = openingSchedule(municipality);
  const id = scheduleId(name, taskQueue);
  const handle = client.schedule.getHandle(id);
  const stands = await standing(handle);
  if (!stands) await stopExpecting(db, name);
  await expectSchedule(db, { name, everySeconds: A_DAY }, now());
  if (stands?.hour === hour && stands.minute === minute && !stands.isGiven) return;
  // Before the schedule: where either fails, both are done again.
  if (isInsideHours(now(), calendar) && (await isMailOn(db))) await planDigests(needs, municipality);
  const spec: ScheduleSpec = { calendars: [{ hour, minute }], timezone: 'Europe/Copenhagen' };
  const does = policyAndAction(id, taskQueue);
  try {
    await client.schedule.create({ scheduleId: id, spec, ...does });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await handle.update((schedule) => ({ ...schedule, spec, action: does.action }));
  }
}

/** When a schedule comes, on the clock in Denmark, and whether it is given something, as those of 0.1 were; undefined where there is none. */
async function standing(schedule: ScheduleHandle) {
  try {
    const { spec, action } = await schedule.describe();
    const [at] = spec.calendars ?? [];
    return { hour: at?.hour?.[0]?.start, minute: at?.minute?.[0]?.start, isGiven: (action.args ?? []).length > 0 };
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}

/** A local time between two and three is skipped one night in spring and comes twice one night in autumn. */
function onceADay(from: LocalTime): { hour: number; minute: number } {
  const [hour = 8, minute = 0] = from.split(':').map(Number);
  return hour === 2 ? { hour: 3, minute: 0 } : { hour, minute };
}

function policyAndAction(id: string, taskQueue: string) {
  return {
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' },
    action: {
      type: 'startWorkflow',
      workflowType: openingWorkflowType,
      workflowId: workflowIdOf(id),
      taskQueue,
      args: [],
    },
  } satisfies Pick<ScheduleOptions, 'policies' | 'action'>;
}
