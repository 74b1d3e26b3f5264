import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { WallInstant } from '../../domain/clock/whose';
import type { CaseId, CommandId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';
import { asStaff, type StaffMember } from '../people/staff';
import type { TakenAt } from '../read/commands-taken';
import { asPlaced, type PlacedCase, type PlaceRow, placeColumns, placeJoins } from '../read/placed';
import { asClient, type MachineClient } from './machine-clients';
import { before, digestOf, type SessionLimits, type SessionTimes } from './sessions';

/** By what a caller is known: a session's id, or what the identity provider calls a program. */
export type Credential =
  | { readonly kind: 'session'; readonly id: string; readonly limits: SessionLimits; readonly now: WallInstant }
  | { readonly kind: 'client'; readonly id: string };

/** What a request is about, by its address. */
export type Subject =
  | { readonly kind: 'case'; readonly caseId: CaseId }
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'neither' };

/** Someone, and what decides whether they may do what they ask, as it stands in one moment. */
export interface FoundCaller {
  readonly who:
    | { readonly kind: 'staff'; readonly person: StaffMember; readonly session: string; readonly times: SessionTimes }
    | { readonly kind: 'machine'; readonly client: MachineClient };
  /** Rises with every change of staff, teams and absences in their municipality. */
  readonly peopleVersion: number;
  /** The case that the request is about, or the visit's; undefined where it is about none. */
  readonly caseId: CaseId | undefined;
  readonly place: PlacedCase | undefined;
  /** Whose visit it is; undefined while it is not recorded. */
  readonly visit:
    | {
        readonly team: TeamId | null;
        readonly worker: StaffId;
        readonly companions: readonly StaffId[];
        readonly rehearsalId: string | null;
      }
    | undefined;
  readonly erased: { readonly number: string; readonly erasedAt: Instant } | undefined;
  /** What the case answered to the same key before, as far as is recorded. */
  readonly taken: TakenAt | undefined;
}

/**
 * Everything that is asked of the database before a request is let in, in one statement: who asks, whether they are still
 * let in, their roles, and the place and erasure of the case. Undefined where nobody is known by the credential. Without
 * row security, since those kept out are just whom it is asked for.
 */
export async function findCaller(
  unscopedDb: Kysely<Database>,
  credential: Credential,
  subject: Subject,
  key: CommandId | undefined,
): Promise<FoundCaller | undefined> {
  const { rows } = await sql<Row>`/* find_caller */
    with who as (${whoBy(credential)})
    select who.*, coalesce(p.version, 0) as "peopleVersion", asked.id as "caseId", ${placeColumns},
      v.worker_id as "visitWorker", v.state ->> 'team' as "visitTeam", v.state -> 'companions' as "visitCompanions", v.rehearsal_id as "visitRehearsal",
      e.number as "erasedNumber", e.erased_at as "erasedAt", t.seq as "takenVersion", t.digest as "takenDigest",
      c.version as "caseVersion"
    from who
      left join people_versions p on p.municipality = who.municipality
      left join visits v on v.visit_id = ${subject.kind === 'visit' ? subject.visitId : null}::uuid
        and v.municipality = who.municipality
      cross join lateral (select coalesce(${subject.kind === 'case' ? subject.caseId : null}::uuid, v.case_id) as id) as asked
      ${placeJoins}
      left join erasures e on e.case_id = asked.id and e.municipality = who.municipality
      left join lateral (select seq, digest from case_events
        where case_id = asked.id and command_id = ${key ?? null} and municipality = who.municipality
        order by seq desc limit 1) as t on true`.execute(unscopedDb);
  const [row] = rows;
  return row && asFound(row);
}

function whoBy(credential: Credential): RawBuilder<unknown> {
  switch (credential.kind) {
    case 'session': {
      const { id, limits, now } = credential;
      return sql`
        select s.content as session, s.last_seen_at as "lastSeenAt", s.ends_at as "endsAt", to_jsonb(m) as person, null::jsonb as client, m.municipality
        from sessions s join staff m on m.id = s.staff_id
        where s.id_digest = ${digestOf(id)} and s.ends_at > ${now} and s.last_seen_at > ${before(now, limits.idleMs)}`;
    }
    case 'client':
      return sql`
        select null as session, null::timestamptz as "lastSeenAt", null::timestamptz as "endsAt", null::jsonb as person, to_jsonb(m) as client, m.municipality
        from machine_clients m where m.client_id = ${credential.id}`;
  }
}

type Row = PlaceRow & {
  readonly municipality: MunicipalityId;
  readonly peopleVersion: number;
  readonly caseId: CaseId | null;
  readonly caseVersion: number | null;
  readonly visitWorker: StaffId | null;
  readonly visitTeam: TeamId | null;
  readonly visitCompanions: readonly StaffId[] | null;
  readonly visitRehearsal: string | null;
  readonly erasedNumber: string | null;
  readonly erasedAt: Instant | null;
  readonly takenVersion: number | null;
  readonly takenDigest: string | null;
} & (
    | {
        readonly session: string;
        readonly lastSeenAt: Instant;
        readonly endsAt: Instant;
        readonly person: Selectable<Database['staff']>;
        readonly client: null;
      }
    | { readonly session: null; readonly person: null; readonly client: Selectable<Database['machine_clients']> }
  );

function asFound(row: Row): FoundCaller {
  const {
    caseId,
    visitWorker,
    visitTeam,
    visitCompanions,
    visitRehearsal,
    erasedNumber,
    erasedAt,
    takenVersion,
    takenDigest,
    caseVersion,
  } = row;
  return {
    who: row.person
      ? {
          kind: 'staff',
          person: asStaff(row.person),
          session: row.session,
          times: { lastSeenAt: row.lastSeenAt, endsAt: row.endsAt },
        }
      : { kind: 'machine', client: asClient(row.client) },
    peopleVersion: row.peopleVersion,
    caseId: caseId ?? undefined,
    place: caseId ? asPlaced(row) : undefined,
    visit: visitWorker
      ? { worker: visitWorker, companions: visitCompanions ?? [], team: visitTeam, rehearsalId: visitRehearsal }
      : undefined,
    erased: erasedNumber && erasedAt ? { number: erasedNumber, erasedAt } : undefined,
    taken:
      takenVersion === null
        ? undefined
        : { version: takenVersion, digest: takenDigest ?? '', caseVersion: caseVersion ?? 0 },
  };
}
