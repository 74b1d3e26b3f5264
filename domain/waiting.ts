import type { CaseState } from './case-state';
import type { Instant, LocalDate } from './clock/time';
import { causeOf, type Matter, teamLead } from './matter';
import { byDay } from './reminding';
import { type Assessed, assessedBasis } from './rules/basis';
import type { Rules } from './rules/rule-book';

/** Accepted, and no capacity yet: looked at again on a date that a person set. */
export type Waiting = { readonly since: Instant; readonly lookAgainOn: LocalDate; readonly assessed: Assessed };

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
