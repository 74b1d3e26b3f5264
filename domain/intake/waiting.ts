import type { CaseState } from '../case/case-state';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead } from '../tasks/open-task';
import { byDay } from '../tasks/reminding';

/** The team lead looks at the waiting list again on the date set. */
export function waitingTasks({ status, waiting }: CaseState, rules: Rules): OpenTask[] {
  if (status !== 'waiting' || !waiting) return [];
  return [
    {
      cause: taskKeyOf('waiting', waiting.assessed.event),
      kind: 'waiting',
      asks: [teamLead],
      ...byDay(waiting.lookAgainOn, rules),
      basis: waiting.basis,
    },
  ];
}
