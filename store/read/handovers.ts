import { type Kysely, sql } from 'kysely';
import type { CaseState } from '../../domain';
import type { Sight } from '../../domain/access/decide';
import { type Handover, openHandoverStates } from '../../domain/case/handover-states';
import { readCaseState } from '../../domain/case/state-versions';
import type { Instant } from '../../domain/clock/time';
import { handoverTaskKinds } from '../../domain/handover/handover-follow-up';
import type { FollowedLink } from '../../domain/handover/offer-progress';
import type { CaseId, MunicipalityId, Sealed, StaffId, TeamId } from '../../domain/ids';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { Database } from '../database';
import { type Page, pageOf, positionOf } from './page';
import { columnsOf, inSight } from './sight';

/** Those that are followed, the first due first; and those that are over, the latest first. */
export const offerLists = ['underWay', 'over'] as const;
type OfferList = (typeof offerLists)[number];

interface OffersQuery {
  readonly municipality: MunicipalityId;
  readonly list: OfferList;
  /** Those in cases that the reader may see. */
  readonly sight: Sight;
  /** Those in the cases of these people alone, as contact person or second worker. */
  readonly of?: readonly StaffId[];
  readonly rehearsalId?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** An offer to a service as a list has it; what it is called is still sealed. */
export interface ListedOffer {
  readonly caseId: CaseId;
  readonly number: string;
  readonly team: TeamId | null;
  readonly workerId: StaffId | null;
  readonly state: CaseState;
  readonly handover: Handover;
  readonly serviceName: Sealed | null;
  /** What is asked about it, by when, and from when that is overdue; null where nothing is. */
  readonly asked: {
    readonly kind: TaskKind;
    readonly dueAt: Instant | null;
    readonly overdueFrom: Instant | null;
  } | null;
  /** The link that was made last for it. */
  readonly link: (FollowedLink & { readonly madeAt: Instant }) | null;
}

interface Row {
  readonly case_id: string;
  readonly number: string;
  readonly team: string | null;
  readonly worker_id: string | null;
  readonly state: object;
  readonly handover_id: string;
  readonly since: Instant;
  readonly service_name: string | null;
  readonly asked_kind: TaskKind | null;
  readonly due_at: Instant | null;
  readonly overdue_from: Instant | null;
  readonly made_at: Instant | null;
  readonly expires_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly wrong_codes: number | null;
  readonly opened_at: Instant | null;
}

const DEFAULT_LIMIT = 50;
/** A handover that came along to another case has the same id in both. */
const rowId = sql`(h.id || '/' || c.case_id)`;
const due = sql`coalesce(a.due_at, 'infinity'::timestamptz)`;

/** A page of offers with how their links stand: one statement, so that no two columns are of different times. Throws `BadCursor`. */
export async function listOffers(db: Kysely<Database>, query: OffersQuery): Promise<Page<ListedOffer>> {
  const { municipality, list, sight, of, rehearsalId, limit = DEFAULT_LIMIT, cursor } = query;
  const isUnderWay = sql<boolean>`(c.status in ('active', 'paused', 'ending') and h.state = any(${[...openHandoverStates]}::text[]))`;
  const [order, direction, beyond] = list === 'underWay' ? [due, sql`asc`, sql`>`] : [sql`h.since`, sql`desc`, sql`<`];
  const [at, id] = cursor ? positionOf(cursor, 'time', 'word') : [];
  const after = cursor ? sql`and (${order}, ${rowId}) ${beyond} (${at}::timestamptz, ${id}::text)` : sql``;
  const ofThem: Sight = { kind: 'some', teams: [], withoutTeam: false, workers: of ?? [] };
  const { rows } = await sql<Row>`
    select c.case_id, c.number, c.team, c.worker_id, c.state, h.id as handover_id, h.since,
      (select coalesce(e.event -> 'data' ->> 'serviceName', e.event -> 'data' -> 'carried' ->> 'serviceName')
        from case_events e where e.case_id = c.case_id
          and ((e.type = 'handoverOffered' and e.event -> 'data' ->> 'id' = h.id::text)
            or (e.type = 'entryCarried' and e.event -> 'data' -> 'carried' ->> 'id' = h.id::text))
        order by e.seq limit 1) as service_name,
      a.kind as asked_kind, a.due_at, a.overdue_from,
      l.made_at, l.expires_at, l.revoked_at, l.wrong_codes, l.opened_at
    from cases c
      cross join lateral (
        select (one ->> 'id')::uuid as id, one ->> 'state' as state, (one ->> 'since')::timestamptz as since
        from jsonb_array_elements(c.state -> 'handovers') one) h
      left join lateral (
        select kind, due_at, overdue_from from attention
        where attention.case_id = c.case_id and attention.kind = any(${[...handoverTaskKinds]}::text[])
          and split_part(split_part(attention.cause, ':', 2), '/', 1) = h.id::text
        order by due_at limit 1) a on true
      left join lateral (
        select made_at, expires_at, revoked_at, wrong_codes, opened_at from offer_links
        where offer_links.case_id = c.case_id and offer_links.handover_id = h.id
        order by made_at desc limit 1) l on true
    where c.municipality = ${municipality} and c.has_handovers
      and c.rehearsal_id is not distinct from ${rehearsalId ?? null}
      and ${inSight(sight, columnsOf('c'))}
      ${of ? sql`and ${inSight(ofThem, columnsOf('c'))}` : sql``}
      and ${list === 'underWay' ? isUnderWay : sql`not ${isUnderWay}`}
      ${after}
    order by ${order} ${direction}, ${rowId} ${direction}
    limit ${limit + 1}`.execute(db);
  return pageOf(rows, limit, asListed, (one) => [
    list === 'underWay' ? (one.due_at ?? 'infinity') : one.since,
    `${one.handover_id}/${one.case_id}`,
  ]);
}

function asListed(row: Row): ListedOffer {
  const state = readCaseState(row.state);
  const handover = state.handovers.find(({ id }) => id === row.handover_id);
  if (!handover) throw new RangeError('the row is made of that very handover');
  return {
    caseId: row.case_id as CaseId,
    number: row.number,
    team: row.team as TeamId | null,
    workerId: row.worker_id as StaffId | null,
    state,
    handover,
    serviceName: row.service_name as Sealed | null,
    asked: row.asked_kind && { kind: row.asked_kind, dueAt: row.due_at, overdueFrom: row.overdue_from },
    link:
      row.made_at && row.expires_at
        ? {
            madeAt: row.made_at,
            expiresAt: row.expires_at,
            revokedAt: row.revoked_at,
            wrongCodes: row.wrong_codes ?? 0,
            openedAt: row.opened_at,
          }
        : null,
  };
}
