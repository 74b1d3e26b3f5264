import { type Kysely, sql } from 'kysely';
import { type Instant, plusMinutes } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import { ALARM_REPEATS_MINUTES, alarmKinds } from '../../domain/visit/visit-messages';
import type { Database } from '../database';
import { lettersToMake } from './enqueue';
import { taken } from './letter-message';

/** The municipalities in which whoever is on call is to be told something of a visit. */
export async function municipalitiesToCall(db: Kysely<Database>, now: Instant): Promise<readonly MunicipalityId[]> {
  const { rows } = await sql<{ municipality: MunicipalityId }>`
    select distinct m.municipality ${lettersToMake(now)} and m.role = 'onCall'`.execute(db);
  return rows.map(({ municipality }) => municipality);
}

/** Makes a letter to each on-call address of a municipality; one to its fallback address where it has named none. */
export async function enqueueOnCall(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  addresses: readonly string[],
  now: Instant,
): Promise<void> {
  const each = addresses.length > 0 ? [...new Set(addresses)] : [''];
  await sql`
    insert into deliveries (municipality, what, message_id, seq, urgency, due_at, on_call)
    select called.municipality, 'letter', called.id, called.seq, called.urgency, called.visible_from, address
    from (select m.* ${lettersToMake(now)} and m.role = 'onCall' and m.municipality = ${municipality}) called,
      unnest(${each}::text[]) as address
    on conflict do nothing`.execute(db);
}

/** The last letter of each alarm to each of those alarmed, where the visit is in that alarm still and nobody has taken it. */
const lastLetters = sql`
  select distinct on (d.message_id, d.on_call) d.*
  from visits v join messages m on m.visit_id = v.visit_id join deliveries d on d.message_id = m.id and d.seq = m.seq
  where v.status = 'alarmed' and m.rehearsal_id is null and m.withdrawn_at is null and m.kind = any(${[...alarmKinds]}::text[]) and not ${taken}
  order by d.message_id, d.on_call, d.turn desc`;

/**
 * Tells an alarm again to all who were told of it some minutes ago, until one of them takes it. An address that was refused is
 * tried again in the same row, so that the list of what was given up holds it once; one that was set aside is left at that.
 */
export async function repeatAlarms(db: Kysely<Database>, now: Instant): Promise<void> {
  const since = plusMinutes(now, -ALARM_REPEATS_MINUTES);
  await sql`
    with last as (${lastLetters})
    insert into deliveries (municipality, what, message_id, seq, turn, urgency, due_at, on_call)
    select municipality, 'letter', message_id, seq, turn + 1, 'urgent', ${now}, on_call from last
    where state in ('sent', 'dropped') and set_aside is null and settled_at <= ${since}
    on conflict do nothing`.execute(db);
  await sql`
    with last as (${lastLetters})
    update deliveries set state = 'waiting', due_at = ${now}, code = null, attempts = 0, first_tried_at = null,
      claim = null, claimed_until = null, settled_at = null
    from last where deliveries.id = last.id and deliveries.state = 'givenUp' and deliveries.settled_at <= ${since}`.execute(
    db,
  );
}
