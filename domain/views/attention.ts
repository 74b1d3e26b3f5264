import type { CaseState } from '../case/case-state';
import type { TaskKey } from '../case/reminded';
import type { Instant } from '../clock/time';
import { openTasksOf } from '../process';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type Audience, type OpenTask, overdueFrom, type TaskKind } from '../tasks/open-task';

/** One row of a worker's or a team lead's list, with the instants that lists compare with now. */
export type AttentionItem = {
  readonly cause: TaskKey;
  readonly kind: TaskKind;
  readonly for: Audience;
  readonly showsFrom: Instant;
  readonly due?: Instant;
  readonly overdueFrom?: Instant;
  /** From when it is on the team lead's list as well, unanswered for too long. */
  readonly escalatesAt?: Instant;
  readonly urgent: boolean;
  readonly basis: Basis;
};

/** What needs someone's attention in this case, a row for each who is asked. */
export function attentionOf(state: CaseState, rules: Rules): readonly AttentionItem[] {
  return openTasksOf(state, rules).flatMap((task) => task.asks.map((audience) => rowOf(task, audience)));
}

function rowOf(task: OpenTask, audience: Audience): AttentionItem {
  const { cause, kind, showsFrom, due, escalates, urgent, basis } = task;
  return {
    cause,
    kind,
    for: audience,
    showsFrom,
    ...(due && { due, overdueFrom: overdueFrom(due) }),
    ...(escalates && { escalatesAt: escalates.at }),
    urgent: urgent ?? false,
    basis,
  };
}

/** The keys of the tasks that are still open: a reminder about any other is out of date. */
export function openTaskKeys(state: CaseState, rules: Rules): readonly TaskKey[] {
  return openTasksOf(state, rules).map(({ cause }) => cause);
}
