import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { PlaceKind } from '../../domain/case/contact-facts';
import type { LineForNextTime } from '../../domain/case/next-time-facts';
import type { Appointment } from '../../domain/case/outreach-facts';
import type { NamedPlace } from '../../domain/case/place-facts';
import type { Status } from '../../domain/case/status';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, EntryId, MunicipalityId, StaffId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
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
  readonly basis: Basis;
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
  readonly nextDeadline: { readonly at: Instant; readonly kind: DeadlineKind; readonly basis: Basis } | null;
  /** What is due first comes first, what has no date last. */
  readonly asked: readonly AskedOfWorker[];
  readonly standard: StandardRef;
  /** This citizen's own interval; null: the phase's. */
  readonly followUpDays: number | null;
  /** Where contact was last made. */
  readonly usualPlaceKind: PlaceKind | null;
  readonly places: readonly NamedPlace[];
  /** Those that were at a named place. */
  readonly contacts: readonly { readonly namedPlace: EntryId; readonly at: Instant }[];
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
 * when it is due, then what is to come. One statement; at most `limit`.
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
    )
    select cases.case_id as "caseId", cases.number, cases.version, cases.status, cases.phase,
      cases.worker_id as "workerId",
      case when cases.worker_id = ${self} then 'worker' when cases.worker_id = any(${workers}) then 'standIn'
        when ${self} = any(cases.second_worker_ids) then 'secondWorker' else 'asked' end as mine,
      cases.started_at as "startedAt", cases.last_two_way_at as "lastTwoWayAt", cases.attempts_since as "attemptsSince",
      case when cases.next_deadline_at is null then null else jsonb_build_object('at', ${isoOf('cases.next_deadline_at')},
        'kind', cases.next_deadline_kind, 'basis', cases.next_deadline_basis) end as "nextDeadline",
      coalesce(asks.asked, '[]') as asked,
      jsonb_build_object('id', cases.standard_id, 'version', cases.standard_version) as standard, facts."followUpDays",
      jsonb_path_query_array(facts.contacts, '$[*] ? (@.outcome == "contactMade").place') ->> -1 as "usualPlaceKind",
      coalesce(facts.places, '[]') as places,
      case when jsonb_array_length(facts.places) > 0 then (
        select coalesce(jsonb_agg(jsonb_build_object('namedPlace', one -> 'namedPlace', 'at', one -> 'at')), '[]')
        from jsonb_array_elements(facts.contacts) one where one ? 'namedPlace') else '[]' end as contacts,
      coalesce(facts."forNextTime", '[]') as "forNextTime",
      facts."pairRule", facts.crisis, coalesce(facts.incidents, '[]') as incidents,
      coalesce(facts."childConcerns", '[]') as "childConcerns", coalesce(facts.appointments, '[]') as appointments
    from mine join cases using (case_id)
      left join lateral (
        select min(coalesce(a.due_at, ${now})) filter (where a.shows_from <= ${now}) as first,
          jsonb_agg(jsonb_build_object('cause', a.cause, 'kind', a.kind, 'showsFrom', ${isoOf('a.shows_from')},
            'dueAt', ${isoOf('a.due_at')}, 'urgent', a.urgent, 'basis', a.basis)
            order by a.due_at nulls last, a.cause) as asked
        from attention a where a.case_id = cases.case_id and ${isAsked('a')}
      ) asks on true
      cross join lateral jsonb_to_record(cases.state) as facts
        ("followUpDays" integer, contacts jsonb, places jsonb, "forNextTime" jsonb, "pairRule" jsonb, crisis jsonb, incidents jsonb, "childConcerns" jsonb, appointments jsonb)
    where ${inSight(sight)}
    order by coalesce(asks.first, cases.next_deadline_at, 'infinity'), cases.number
    limit ${limit}`.execute(db);
  return rows;
}

/** An instant as JSON has it elsewhere, since inside a document it passes no column parser. */
const isoOf = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
