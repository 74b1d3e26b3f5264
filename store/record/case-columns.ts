import { summaryOf } from '../../domain';
import { endedAt, isClosed } from '../../domain/case/ending-facts';
import { silentTooLongFrom } from '../../domain/outreach/silent-too-long';
import type { Folded } from './fold';

/** A case's state as the columns that lists search and sort by. */
export function caseColumns({ state, rules, settingsVersion }: Pick<Folded, 'state' | 'rules' | 'settingsVersion'>) {
  const { opening, assignment, ended, links, handovers } = state;
  const { nextDeadline, nextStep, lastTwoWayAt, attemptsSince, silentSince, visitsInPairs, crisis, ground } = summaryOf(
    state,
    rules,
  );
  return {
    status: state.status,
    phase: state.phase,
    team: assignment.team,
    worker_id: assignment.worker,
    second_worker_ids: [...assignment.secondWorkers],
    urgent: opening.urgent,
    crisis,
    pair_rule: visitsInPairs,
    standard_id: state.standard.id,
    standard_version: state.standard.version,
    settings_version: settingsVersion,
    referred_at: opening.at,
    started_at: state.activeSince ?? null,
    last_two_way_at: lastTwoWayAt,
    attempts_since: attemptsSince,
    silent_since: silentSince,
    silent_too_long_from: silentTooLongFrom(state, rules) ?? null,
    stable_contact_at: state.stableContact?.at ?? null,
    next_deadline_at: nextDeadline?.at ?? null,
    next_deadline_kind: nextDeadline?.kind ?? null,
    next_deadline_basis: nextDeadline?.basis ?? null,
    next_step_at: nextStep?.at ?? null,
    closed: isClosed(state),
    ended_at: ended ? endedAt(ended) : null,
    ground,
    to_confirm: ended?.toConfirm === true && !ended.confirmed,
    linked_case_ids: links.map(({ caseId }) => caseId),
    has_handovers: handovers.length > 0,
    version: state.version,
    state,
  };
}

export type CaseColumns = ReturnType<typeof caseColumns>;

const columnNames: Record<keyof CaseColumns, true> = {
  status: true,
  phase: true,
  team: true,
  worker_id: true,
  second_worker_ids: true,
  urgent: true,
  crisis: true,
  pair_rule: true,
  standard_id: true,
  standard_version: true,
  settings_version: true,
  referred_at: true,
  started_at: true,
  last_two_way_at: true,
  attempts_since: true,
  silent_since: true,
  silent_too_long_from: true,
  closed: true,
  stable_contact_at: true,
  next_deadline_at: true,
  next_deadline_kind: true,
  next_deadline_basis: true,
  next_step_at: true,
  ended_at: true,
  ground: true,
  to_confirm: true,
  linked_case_ids: true,
  has_handovers: true,
  version: true,
  state: true,
};

/** The names of those columns; leaving one out does not compile. */
export const caseColumnNames: readonly string[] = Object.keys(columnNames);
