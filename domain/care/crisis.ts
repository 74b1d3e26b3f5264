import type { CrisisKind } from '../case/care-facts';
import { goesOnIn } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { accept, factsOf, reject } from '../case/decision';
import { endOfDay, localDateOf, plusDays } from '../clock/time';
import { openingOf, toWorkingDay } from '../clock/working-days';
import type { Sealed } from '../ids';
import { type Basis, fixedBasis, standingBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { morningAfter, urgentKeepsTheClock } from '../tasks/urgency';

export type CrisisCommands = {
  markCrisis: { readonly kind: CrisisKind; readonly note?: Sealed };
  closeCrisis: { readonly note: Sealed };
};
export type CrisisEvents = {
  crisisMarked: { readonly kind: CrisisKind; readonly note?: Sealed; readonly basis: Basis };
  crisisClosed: { readonly note: Sealed };
};

const fact = factsOf<CrisisEvents>();

/**
 * A crisis marks the case, tells the team lead at once, at any hour, and asks for a follow-up the same day (B7, B12).
 */
export const crisis = part<CrisisCommands, CrisisEvents>({
  commands: {
    markCrisis: (state, { kind, note }, { rules }) =>
      crisisGoesOn(state) ??
      accept(fact('crisisMarked', { kind, ...(note && { note }), basis: fixedBasis(rules, 'crisis', 'sameDay') })),
    closeCrisis: (state, { note }) => noCrisis(state) ?? accept(fact('crisisClosed', { note })),
  },
  impossible: { markCrisis: crisisGoesOn, closeCrisis: noCrisis },
  events: {
    crisisMarked: (state, { kind, basis }, { seq, at }) => ({ ...state, crisis: { kind, since: at, seq, basis } }),
    crisisClosed: (state) => {
      const { crisis: _closed, ...rest } = state;
      return rest;
    },
  },
  openTasks: crisisTasks,
});

function crisisGoesOn({ crisis: open }: CaseState) {
  return open ? reject('alreadyOpen', { what: 'crisis', since: open.since }) : undefined;
}

function noCrisis({ crisis: open }: CaseState) {
  return open ? undefined : reject('nothingOpen', { what: 'crisis' });
}

/**
 * Worker and team lead are told with the event itself; where nobody has closed it by the next morning, the lead is again,
 * also on a day when nobody works.
 */
function crisisTasks(state: CaseState, rules: Rules): OpenTask[] {
  const { crisis: open, status } = state;
  if (!open || goesOnIn(state)) return [];
  const { calendar } = rules.settings;
  const day = localDateOf(open.since);
  const nextMorning = urgentKeepsTheClock(rules)
    ? morningAfter(open.since, 1, rules)
    : openingOf(toWorkingDay(plusDays(day, 1), calendar), calendar);
  const ended = status === 'ended';
  return [
    {
      cause: taskKeyOf('crisis', open.seq),
      kind: 'crisis',
      asks: [worker, teamLead],
      showsFrom: open.since,
      due: endOfDay(day),
      reminders: [],
      ...(!ended && { escalates: { at: nextMorning } }),
      urgent: true,
      basis: standingBasis(open.basis, rules, 'crisis', 'sameDay'),
    },
  ];
}
