import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { LineForNextTime } from '../../domain/case/next-time-facts';
import type { Appointment } from '../../domain/case/outreach-facts';
import type { NamedPlace, UseOfPlace } from '../../domain/case/place-facts';
import type { Status } from '../../domain/case/status';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId } from '../../domain/ids';
import type { StandardRef } from '../../domain/rules/rule-book';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { DeadlineKind } from '../../domain/views/deadlines';
import type { Database } from '../database';
import type { RiskFacts } from './risk-facts';
import { inSight } from './sight';

/** Something that whoever has the case is asked, now or later. */
export interface AskedOfWorker {
  readonly cause: string;
  readonly kind: TaskKind;
  readonly showsFrom: Instant;
  readonly dueAt: Instant | null;
  readonly urgent: boolean;
}

/** A case of somebody's day, as of its last recording. */
export interface DayCase extends RiskFacts {
  readonly caseId: CaseId;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly phase: string | null;
  readonly workerId: StaffId | null;
  /** Why it is theirs: as its worker, standing in for that one, as a second worker, or by what they are asked by name. */
  readonly mine: 'worker' | 'standIn' | 'secondWorker' | 'asked';
  readonly startedAt: Instant | null;
  readonly lastTwoWayAt: Instant | null;
  readonly attemptsSince: number;
  readonly nextDeadline: { readonly at: Instant; readonly kind: DeadlineKind } | null;
  /** What is due first comes first, what has no date last. */
  readonly asked: readonly AskedOfWorker[];
  readonly standard: StandardRef;
  /** This citizen's own interval; null: the phase's. */
  readonly followUpDays: number | null;
  readonly places: readonly NamedPlace[];
  /** By what was logged there. */
  readonly placeUses: readonly UseOfPlace[];
  readonly appointments: readonly Appointment[];
  readonly forNextTime: readonly LineForNextTime[];
}

export interface DayQuery {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  /** Whose day it is. */
  readonly self: StaffId;
  /** That person and those whom they stand in for. */
  readonly staff: readonly StaffId[];
  readonly sight: Sight;
  readonly now: Instant;
  readonly limit: number;
}

/**
 * The open cases that somebody has, seconds or is asked about, each once, the most pressing first: what is asked already by
 * when it is due, then what is to come. One statement; at most `limit`. They are sorted before their states are opened, which
 * are large: sorted with what is read of them, they would not fit into memory.
 */
export async function casesOfDay(db: Kysely<Database>, query: DayQuery): Promise<DayCase[]> {
  const { municipality, rehearsalId, self, staff, sight, now, limit } = query;
  const workers = sql`${[...staff]}::text[]`;
  const byName = sql`${staff.map((id) => `staff:${id}`)}::text[]`;
  const isAsked = (row: string): RawBuilder<boolean> => {
    const [audience, worker] = [sql.ref(`${row}.audience`), sql.ref(`${row}.worker_id`)];
    return sql<boolean>`((${audience} = 'worker' and ${worker} = any(${workers})) or ${audience} = any(${byName}))`;
  };
  const inWorld = (row: string): RawBuilder<boolean> => {
    const rehearsal = sql.ref(`${row}.rehearsal_id`);
    const same = rehearsalId ? sql`${rehearsal} = ${rehearsalId}` : sql`${rehearsal} is null`;
    return sql<boolean>`${sql.ref(`${row}.municipality`)} = ${municipality} and ${same}`;
  };
  const { rows } = await sql<DayCase>`/* cases_of_day */
    with mine as (
      select case_id from cases where ${inWorld('cases')} and status in ('active', 'paused', 'ending')
        and (worker_id = any(${workers}) or case_id = any(array(select cases_seconded(${self}))))
      union
      select case_id from attention a where ${inWorld('a')} and a.shows_from <= ${now} and ${isAsked('a')}
    ), day as (
      select cases.*, asks.asked, coalesce(asks.first, cases.next_deadline_at, 'infinity') as presses_at
      from mine join cases using (case_id)
        left join lateral (
          select min(coalesce(a.due_at, ${now})) filter (where a.shows_from <= ${now}) as first,
            jsonb_agg(jsonb_build_object('cause', a.cause, 'kind', a.kind, 'showsFrom', ${isoOf('a.shows_from')},
              'dueAt', ${isoOf('a.due_at')}, 'urgent', a.urgent) order by a.due_at nulls last, a.cause) as asked
          from attention a where a.case_id = cases.case_id and ${isAsked('a')}
        ) asks on true
      where ${inSight(sight)}
      order by presses_at, cases.number
      limit ${limit}
    )
    select day.case_id as "caseId", day.number, day.version, day.status, day.phase, day.worker_id as "workerId",
      case when day.worker_id = ${self} then 'worker' when day.worker_id = any(${workers}) then 'standIn'
        when ${self} = any(day.second_worker_ids) then 'secondWorker' else 'asked' end as mine,
      day.started_at as "startedAt", day.last_two_way_at as "lastTwoWayAt", day.attempts_since as "attemptsSince",
      case when day.next_deadline_at is null then null else jsonb_build_object('at', ${isoOf('day.next_deadline_at')},
        'kind', day.next_deadline_kind) end as "nextDeadline",
      coalesce(day.asked, '[]') as asked,
      jsonb_build_object('id', day.standard_id, 'version', day.standard_version) as standard, facts."followUpDays",
      coalesce(facts.places, '[]') as places,
      case when jsonb_array_length(facts.places) > 0 then (
        select coalesce(jsonb_agg(jsonb_build_object('namedPlace', place, 'uses', uses, 'lastUsedAt', last)), '[]') from (
          select one ->> 'namedPlace' as place, count(*) as uses, max(one ->> 'at') as last
          from jsonb_array_elements(facts.contacts) one where one ? 'namedPlace' group by place
        ) used) else '[]' end as "placeUses",
      coalesce(facts."forNextTime", '[]') as "forNextTime",
      facts."pairRule", facts.crisis, coalesce(facts.incidents, '[]') as incidents,
      coalesce(facts."childConcerns", '[]') as "childConcerns", coalesce(facts.appointments, '[]') as appointments
    from day cross join lateral jsonb_to_record(day.state) as facts
      ("followUpDays" integer, contacts jsonb, places jsonb, "forNextTime" jsonb, "pairRule" jsonb, crisis jsonb, incidents jsonb, "childConcerns" jsonb, appointments jsonb)
    order by day.presses_at, day.number`.execute(db);
  return rows;
}

/** An instant as JSON has it elsewhere, since inside a document it passes no column parser. */
const isoOf = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
