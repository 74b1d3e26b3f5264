import type { CaseState } from '../case/case-state';
import { assessedBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { causeOf, type Matter, teamLead } from '../tasks/open-task';
import { byDay } from '../tasks/reminding';

/** The team lead looks at the waiting list again on the date set. */
export function waitingMatters({ status, waiting }: CaseState, rules: Rules): Matter[] {
  if (status !== 'waiting' || !waiting) return [];
  return [
    {
      cause: causeOf('waiting', waiting.assessed.event),
      kind: 'waiting',
      asks: [teamLead],
      ...byDay(waiting.lookAgainOn, rules),
      basis: assessedBasis(rules, 'waiting', waiting.assessed),
    },
  ];
}
