import type { MunicipalityId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import type { WorkCalendar } from '../../domain/clock/working-days';
import { settingsOn } from '../../domain/rules/rule-book';
import type { DeliveryDependencies } from './dependencies';

/** When a municipality is at work, by the settings in force today; undefined where it has none. */
export async function calendarOf(
  { rules, now }: Pick<DeliveryDependencies, 'rules' | 'now'>,
  municipality: MunicipalityId,
): Promise<WorkCalendar | undefined> {
  const { book } = await rules.of(municipality);
  return settingsOn(book.settings, localDateOf(now()))?.calendar;
}
