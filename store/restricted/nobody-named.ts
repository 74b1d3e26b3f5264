import { type Kysely, sql } from 'kysely';
import { canBeNamedAs } from '../../domain/access/named-as';
import type { LocalDate } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';
import type { People } from '../people/people';
import { absenceOf } from '../people/recipients';

/** A restricted case, with who may see it: named, its worker or a second worker. */
export interface RestrictedTo {
  readonly restrictionId: string;
  readonly caseId: CaseId;
  readonly number: string;
  readonly team: TeamId | null;
  readonly status: string;
  readonly named: readonly StaffId[];
}

/**
 * The restricted cases of which everybody who may see them is away or gone on a date, so that nobody can do what is asked in
 * them. Of those that have ended, the ones in which something is asked still. Told to whoever may name others and to nobody
 * else: a caller's own connection does not see them.
 */
export async function restrictedWithNobody(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  people: People,
  date: LocalDate,
): Promise<readonly RestrictedTo[]> {
  const { rows } = await sql<RestrictedTo>`
    select r.id as "restrictionId", c.case_id as "caseId", c.number, c.team, c.status,
      array(select n.staff_id from restricted_to n where n.case_id = r.case_id
        union select c.worker_id where c.worker_id is not null union select unnest(c.second_worker_ids)) as named
    from restrictions r join cases c on c.case_id = r.case_id
    where r.municipality = ${municipality} and r.lifted_at is null and c.rehearsal_id is null
      and (c.status <> 'ended' or exists (select from attention a where a.case_id = c.case_id))
      and not exists (select from erasures e where e.case_id = c.case_id)
    order by c.number`.execute(unscopedDb);
  return rows.filter(({ named, status }) => named.every((id) => !canActOn(people, { id, date, status })));
}

/** Whether somebody is there who can do the outreach of a case, or decide in it; or place it, while it is a referral. */
function canActOn(people: People, { id, date, status }: { id: StaffId; date: LocalDate; status: string }): boolean {
  const person = people.staff.find((one) => one.id === id);
  if (!person?.active || absenceOf(people, id, date)) return false;
  return canBeNamedAs('worker', person.roles) || (status === 'referred' && person.roles.includes('intakeOfficer'));
}
