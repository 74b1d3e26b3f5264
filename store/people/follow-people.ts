import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../database';
import { readdressWaiting } from '../record/readdress-waiting';
import { tellOfVacancies } from './tell-of-vacancies';

/**
 * What follows where staff, teams, absences or restrictions are otherwise than before, be it by an act or by a new day: what waits
 * goes to whoever is asked now, and what nobody is there for is told to whoever can mend it. The same again changes nothing.
 */
export async function followPeople(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  now: Instant,
): Promise<void> {
  await readdressWaiting(unscopedDb, municipality, now);
  await tellOfVacancies(unscopedDb, municipality, now);
}
