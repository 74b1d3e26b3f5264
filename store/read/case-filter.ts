import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../domain/access/decide';
import type { Status } from '../../domain/case/status';
import { type Instant, type LocalDate, localDateOf, plusDays, startOfDay } from '../../domain/clock/time';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { TaskKind } from '../../domain/tasks/open-task';
import { type AttentionOf, inList } from './attention-lists';
import { inSight } from './sight';

/** Which cases. All conditions hold together; a list in one holds any of its members. */
export interface CaseFilter {
  readonly municipality: MunicipalityId;
  /** A rehearsal's cases; without it the real ones. */
  readonly rehearsalId?: string;
  readonly status?: readonly Status[];
  readonly phase?: readonly string[];
  readonly team?: TeamId;
  /** As the worker or as a second one. */
  readonly workerId?: StaffId;
  /** As the worker alone. */
  readonly contactPersonId?: StaffId;
  /** Those that the reader may see; without it all. */
  readonly sight?: Sight;
  readonly urgent?: boolean;
  readonly crisis?: boolean;
  readonly toConfirm?: boolean;
  /** Outreach that is going on, and nobody has had contact with the citizen yet. */
  readonly attemptsOnly?: boolean;
  /** The day that what is due next was due on is over at `now`. */
  readonly overdue?: boolean;
  /** What is due next is due on a day from this one on. */
  readonly dueFrom?: LocalDate;
  /** What is due next is due on this day, or before. */
  readonly dueTo?: LocalDate;
  /** Something has been unanswered for so long that it has gone on to the team lead. */
  readonly escalated?: boolean;
  /** Outreach is going on, and nobody has the case. */
  readonly unassigned?: boolean;
  /** Why it ended. */
  readonly ground?: readonly string[];
  /** Cases that have not ended, and whose silence began before this moment. */
  readonly silentBefore?: Instant;
  /** Nobody has spoken with the citizen for longer than their follow-up interval at `now`. */
  readonly silent?: boolean;
  readonly number?: string;
  /** Those that are pinned to this version of a standard. */
  readonly standard?: { readonly id: string; readonly version: number };
  /** Cases in which this kind of matter, or any, shows at `now`. */
  readonly attention?: TaskKind | 'any';
  /** Cases in which a list has something of one of these kinds at `now`. */
  readonly asked?: { readonly of: AttentionOf; readonly kinds: readonly TaskKind[] };
  /** Another filter that holds as well. */
  readonly within?: CaseFilter;
  readonly now: Instant;
}

/** In which outreach is going on. */
const underWay = ['active', 'paused', 'ending'] as const satisfies readonly Status[];

/** The filter as a condition on `cases`. */
export function conditionOf(filter: CaseFilter): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(conditionsOf(filter), sql` and `)})`;
}

function conditionsOf(filter: CaseFilter): RawBuilder<unknown>[] {
  const { municipality, rehearsalId, now, silentBefore, workerId, dueFrom, dueTo } = filter;
  const inWorld = rehearsalId ? sql`cases.rehearsal_id = ${rehearsalId}` : sql`cases.rehearsal_id is null`;
  const all: (RawBuilder<unknown> | false | '' | undefined)[] = [
    sql`cases.municipality = ${municipality}`,
    inWorld,
    filter.status && among('status', filter.status),
    filter.phase && among('phase', filter.phase),
    filter.team && is('team', filter.team),
    filter.urgent !== undefined && is('urgent', filter.urgent),
    filter.crisis !== undefined && is('crisis', filter.crisis),
    filter.toConfirm !== undefined && is('to_confirm', filter.toConfirm),
    (filter.attemptsOnly || filter.unassigned) && among('status', underWay),
    filter.attemptsOnly && sql`cases.last_two_way_at is null`,
    filter.unassigned && sql`cases.worker_id is null`,
    filter.overdue && isOverdue(now),
    dueFrom && sql`cases.next_deadline_at >= ${startOfDay(dueFrom)}`,
    dueTo && sql`cases.next_deadline_at < ${startOfDay(plusDays(dueTo, 1))}`,
    filter.escalated && isEscalated(filter),
    filter.ground && among('ground', filter.ground),
    silentBefore && sql`cases.status <> 'ended' and cases.silent_since < ${silentBefore}`,
    filter.silent && sql`cases.silent_too_long_from <= ${now}`,
    filter.number && is('number', filter.number),
    filter.standard &&
      sql`cases.standard_id = ${filter.standard.id} and cases.standard_version = ${filter.standard.version}`,
    workerId && sql`(cases.worker_id = ${workerId} or cases.case_id = any(array(select cases_seconded(${workerId}))))`,
    filter.contactPersonId && is('worker_id', filter.contactPersonId),
    filter.sight && inSight(filter.sight),
    filter.attention && needingAttention(filter.attention, filter),
    filter.asked && isAsked(filter.asked, filter),
    filter.within && conditionOf(filter.within),
  ];
  return all.filter((one): one is RawBuilder<unknown> => typeof one === 'object');
}

const is = (column: string, value: string | boolean) => sql`${sql.ref(`cases.${column}`)} = ${value}`;
const among = (column: string, values: readonly string[]) =>
  sql`${sql.ref(`cases.${column}`)} in (${sql.join([...values])})`;

function needingAttention(kind: TaskKind | 'any', { municipality, now }: CaseFilter): RawBuilder<boolean> {
  const thatKind = kind === 'any' ? sql`` : sql`and a.municipality = ${municipality} and a.kind = ${kind}`;
  return sql<boolean>`exists (
    select 1 from attention a where a.case_id = cases.case_id and a.shows_from <= ${now} ${thatKind})`;
}

/** Not asked case by case, so that a count over many reads what is asked once. */
function isAsked({ of, kinds }: NonNullable<CaseFilter['asked']>, { municipality, now }: CaseFilter) {
  return sql<boolean>`cases.case_id in (
    select attention.case_id from attention
    where attention.municipality = ${municipality} and attention.kind in (${sql.join([...kinds])})
      and attention.shows_from <= ${now} and ${inList(of, now)})`;
}

/** By the very date that a row shows, as `daysOverdue` counts: no list has a row that says otherwise. */
function isOverdue(now: Instant): RawBuilder<boolean> {
  return sql<boolean>`coalesce(next_deadline_at, 'infinity'::timestamptz) < ${startOfDay(localDateOf(now))}`;
}

function isEscalated({ municipality, now }: CaseFilter): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from attention a where a.case_id = cases.case_id and a.municipality = ${municipality}
      and a.shows_from <= ${now} and a.escalates_at <= ${now})`;
}
