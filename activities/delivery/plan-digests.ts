import { createHash } from 'node:crypto';
import type { MunicipalityId, StaffId } from '../../domain';
import { isoWeekday, type LocalDate, localDateOf, plusDays, plusMillis } from '../../domain/clock/time';
import { isWorkingDay, openingOf, type WorkCalendar } from '../../domain/clock/working-days';
import { enqueueDigests, type PlannedDigest } from '../../store/delivery/enqueue';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { calendarOf } from './calendar';
import type { DeliveryDependencies } from './dependencies';

/** Over how long after the opening the digests of a municipality are spread. */
export const SPREAD_MINUTES = 10;

/**
 * Plans today's digests of a municipality, and the weekly ones of its leads on the week's first working day; none on a
 * day when nobody works. Planned twice, they are planned once. Answers how many are new.
 */
export async function planDigests(
  deps: Pick<DeliveryDependencies, 'db' | 'rules' | 'now'>,
  municipality: MunicipalityId,
): Promise<number> {
  const date = localDateOf(deps.now());
  const calendar = await calendarOf(deps, municipality);
  if (!calendar || !isWorkingDay(date, calendar)) return 0;
  const people = await loadPeople(deps.db, municipality);
  const opening = openingOf(date, calendar);
  const planned = people.staff
    .filter(({ active }) => active)
    .flatMap(({ id: person }): PlannedDigest[] => {
      const one = { municipality, person, date, dueAt: plusMillis(opening, jitterOf(person)) };
      const { teams } = responsibilitiesOf(people, person, date);
      const isWeekly = teams.length > 0 && isFirstOfWeek(date, calendar);
      return [{ ...one, what: 'digest' }, ...(isWeekly ? [{ ...one, what: 'weekly' } as const] : [])];
    });
  return enqueueDigests(deps.db, planned);
}

/** The same for a person every day, and even over the spread, in milliseconds. */
export function jitterOf(person: StaffId): number {
  const spread = SPREAD_MINUTES * 60_000;
  return createHash('sha256').update(person).digest().readUInt32BE() % spread;
}

/** Whether no day of the ISO week before this one is worked. */
function isFirstOfWeek(date: LocalDate, calendar: WorkCalendar): boolean {
  for (let back = isoWeekday(date) - 1; back > 0; back -= 1) {
    if (isWorkingDay(plusDays(date, -back), calendar)) return false;
  }
  return true;
}
