import type { Selectable } from 'kysely';
import type { Status } from '../../domain/case/status';
import type { Instant } from '../../domain/clock/time';
import type { CaseId, MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { Basis } from '../../domain/rules/basis';
import type { Ground } from '../../domain/rules/grounds';
import type { DeadlineKind } from '../../domain/views/deadlines';
import type { Database } from '../database';

/** A case as lists show it: facts and codes, nothing of who the citizen is. */
export interface CaseSummary {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
  /** What people call the case: `B-000123`. */
  readonly number: string;
  readonly status: Status;
  readonly phase: string | null;
  readonly team: TeamId | null;
  readonly workerId: StaffId | null;
  readonly secondWorkerIds: readonly StaffId[];
  readonly urgent: boolean;
  readonly crisis: boolean;
  readonly pairRule: boolean;
  readonly standard: { readonly id: string; readonly version: number };
  readonly referredAt: Instant;
  readonly startedAt: Instant | null;
  readonly lastTwoWayAt: Instant | null;
  readonly attemptsSince: number;
  /** Since the last two-way contact or, never met, since outreach began. */
  readonly silentSince: Instant | null;
  readonly stableContactAt: Instant | null;
  readonly nextDeadline: { readonly at: Instant; readonly kind: DeadlineKind; readonly basis: Basis } | null;
  readonly endedAt: Instant | null;
  readonly ground: Ground | null;
  readonly toConfirm: boolean;
  readonly linkedCaseIds: readonly CaseId[];
  readonly version: number;
}

type CaseRow = Omit<
  Selectable<Database['cases']>,
  'state' | 'settings_version' | 'next_step_at' | 'closed' | 'silent_too_long_from' | 'has_handovers' | 'updated_at'
>;

/** The columns that a summary is made of. */
export const summaryColumns = [
  'case_id',
  'municipality',
  'rehearsal_id',
  'number',
  'status',
  'phase',
  'team',
  'worker_id',
  'second_worker_ids',
  'urgent',
  'crisis',
  'pair_rule',
  'standard_id',
  'standard_version',
  'referred_at',
  'started_at',
  'last_two_way_at',
  'attempts_since',
  'silent_since',
  'stable_contact_at',
  'next_deadline_at',
  'next_deadline_kind',
  'next_deadline_basis',
  'ended_at',
  'ground',
  'to_confirm',
  'linked_case_ids',
  'version',
] as const satisfies readonly (keyof CaseRow)[];

export function asSummary(row: CaseRow): CaseSummary {
  const { next_deadline_at: at, next_deadline_kind: kind, next_deadline_basis: basis } = row;
  return {
    caseId: row.case_id as CaseId,
    municipality: row.municipality as MunicipalityId,
    rehearsalId: row.rehearsal_id,
    number: row.number,
    status: row.status as Status,
    phase: row.phase,
    team: row.team as TeamId | null,
    workerId: row.worker_id as StaffId | null,
    secondWorkerIds: row.second_worker_ids as StaffId[],
    urgent: row.urgent,
    crisis: row.crisis,
    pairRule: row.pair_rule,
    standard: { id: row.standard_id, version: row.standard_version },
    referredAt: row.referred_at,
    startedAt: row.started_at,
    lastTwoWayAt: row.last_two_way_at,
    attemptsSince: row.attempts_since,
    silentSince: row.silent_since,
    stableContactAt: row.stable_contact_at,
    nextDeadline: at && kind ? { at, kind: kind as DeadlineKind, basis: basis as Basis } : null,
    endedAt: row.ended_at,
    ground: row.ground as Ground | null,
    toConfirm: row.to_confirm,
    linkedCaseIds: row.linked_case_ids as CaseId[],
    version: row.version,
  };
}
