import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { LocalTime } from '../../domain/time';
import type { Database } from '../../store/database';
import { municipalitiesWithSettings } from '../../store/rules/settings';
import { openingWorkflowType, taskQueue as ourQueue } from '../../workflows/messages';
import { calendarOf } from './calendar';
import type { DeliveryDependencies } from './dependencies';

type Needs = Pick<DeliveryDependencies, 'rules' | 'now'> & {
  readonly db: Kysely<Database>;
  readonly client: Client;
  readonly taskQueue: string;
};

/** The schedule of a municipality's openings; a worker with a queue of its own has schedules of its own. */
export function openingScheduleId(municipality: MunicipalityId, taskQueue: string): string {
  return taskQueue === ourQueue ? `opening/${municipality}` : `${taskQueue}/opening/${municipality}`;
}

/** Each municipality's day opens by a schedule of its own, at the hour that its settings in force say. */
export async function keepOpeningTimes(needs: Needs): Promise<void> {
  for (const municipality of await municipalitiesWithSettings(needs.db)) {
    const calendar = await calendarOf(needs, municipality);
    if (calendar) await keepOpening(needs, municipality, calendar.hours.from);
  }
}

async function keepOpening({ client, taskQueue }: Needs, municipality: MunicipalityId, from: LocalTime): Promise<void> {
  const { hour, minute } = onceADay(from);
  const spec: ScheduleSpec = { calendars: [{ hour, minute }], timezone: 'Europe/Copenhagen' };
  const scheduleId = openingScheduleId(municipality, taskQueue);
  const handle = client.schedule.getHandle(scheduleId);
  try {
    await client.schedule.create({ scheduleId, spec, ...whatItDoes(municipality, taskQueue) });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const [stands] = (await handle.describe()).spec.calendars ?? [];
    const isSo = stands?.hour?.[0]?.start === hour && stands.minute?.[0]?.start === minute;
    if (!isSo) await handle.update((schedule) => ({ ...schedule, spec }));
  }
}

/** A local time between two and three is skipped one night in spring and comes twice one night in autumn. */
function onceADay(from: LocalTime): { hour: number; minute: number } {
  const [hour = 8, minute = 0] = from.split(':').map(Number);
  return hour === 2 ? { hour: 3, minute: 0 } : { hour, minute };
}

function whatItDoes(municipality: MunicipalityId, taskQueue: string): Pick<ScheduleOptions, 'policies' | 'action'> {
  return {
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '6 hours' },
    action: { type: 'startWorkflow', workflowType: openingWorkflowType, taskQueue, args: [municipality] },
  };
}
