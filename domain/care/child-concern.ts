import type { ChildConcern } from '../case/care-facts';
import { goesOnIn } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { accept, factsOf, inField, reject } from '../case/decision';
import { dayInTheFuture } from '../case/guards';
import { endOfDay, type LocalDate, localDateOf, plusDays } from '../clock/time';
import { nextWorkingInstant, openingOf, toWorkingDay } from '../clock/working-days';
import type { EntryId, Sealed } from '../ids';
import { type Basis, fixedBasis, standingBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead, worker } from '../tasks/open-task';
import { part } from '../tasks/part';

export type ChildConcernCommands = {
  openChildConcern: { readonly kind: 'child' | 'pregnancy'; readonly note: Sealed };
  recordChildConcernNotice: { readonly concern: EntryId; readonly sentOn: LocalDate };
  settleChildConcern: { readonly concern: EntryId; readonly reason: Sealed };
};
export type ChildConcernEvents = {
  childConcernOpened: {
    readonly id: EntryId;
    readonly kind: 'child' | 'pregnancy';
    readonly note: Sealed;
    readonly basis: Basis;
  };
  childConcernNoticeSent: { readonly concern: EntryId; readonly sentOn: LocalDate };
  childConcernSettled: { readonly concern: EntryId; readonly reason: Sealed };
};

const fact = factsOf<ChildConcernEvents>();

/**
 * A concern is reminded of until the notice is sent or it is decided otherwise; after the end of the case it is the
 * team lead's.
 */
export const childConcern = part<ChildConcernCommands, ChildConcernEvents>({
  commands: {
    openChildConcern(_state, { kind, note }, { commandId, rules }) {
      const basis = fixedBasis(rules, 'childConcern', 'nextWorkingDay');
      return accept(fact('childConcernOpened', { id: commandId as string as EntryId, kind, note, basis }));
    },
    recordChildConcernNotice: (state, { concern, sentOn }, context) =>
      inField('sentOn', dayInTheFuture(sentOn, context)) ??
      notOpen(state, concern) ??
      accept(fact('childConcernNoticeSent', { concern, sentOn })),
    settleChildConcern: (state, { concern, reason }) =>
      notOpen(state, concern) ?? accept(fact('childConcernSettled', { concern, reason })),
  },
  impossible: { recordChildConcernNotice: noneOpen, settleChildConcern: noneOpen },
  events: {
    childConcernOpened: (state, { id, kind, basis }, { seq, at }) => ({
      ...state,
      childConcerns: [...state.childConcerns, { id, kind, seq, since: at, basis }],
    }),
    childConcernNoticeSent: (state, { concern }) => settled(state, concern, 'noticeSent'),
    childConcernSettled: (state, { concern }) => settled(state, concern, 'decidedOtherwise'),
  },
  openTasks: childConcernTasks,
});

function settled(state: CaseState, id: EntryId, how: NonNullable<ChildConcern['settled']>): CaseState {
  const childConcerns = state.childConcerns.map((one) => (one.id === id ? { ...one, settled: how } : one));
  return { ...state, childConcerns };
}

function noneOpen({ childConcerns }: CaseState) {
  return childConcerns.some((one) => !one.settled) ? undefined : reject('nothingOpen', { what: 'childConcern' });
}

function notOpen({ childConcerns }: CaseState, id: EntryId) {
  const open = childConcerns.filter((one) => !one.settled).map((one) => one.id);
  return open.includes(id) ? undefined : reject('unknownEntry', { what: 'childConcern', id, known: open });
}

/**
 * Asks the worker and goes to the team lead every so many days; after the end it only stands on the team lead's list.
 */
function childConcernTasks(state: CaseState, rules: Rules): OpenTask[] {
  const { childConcerns, status } = state;
  if (goesOnIn(state)) return [];
  const { calendar, childConcern: settings } = rules.settings;
  const ended = status === 'ended';
  return childConcerns
    .filter((one) => !one.settled)
    .map(({ seq, since, basis }) => {
      const nextDay = toWorkingDay(plusDays(localDateOf(since), 1), calendar);
      return {
        cause: taskKeyOf('childConcern', seq),
        kind: 'childConcern',
        asks: ended ? [teamLead] : [worker],
        showsFrom: nextWorkingInstant(since, calendar),
        due: endOfDay(nextDay),
        reminders: ended ? [] : [openingOf(nextDay, calendar)],
        ...(!ended && {
          escalates: {
            at: openingOf(toWorkingDay(plusDays(nextDay, settings.reminderDays), calendar), calendar),
            everyDays: settings.reminderDays,
          },
        }),
        basis: standingBasis(basis, rules, 'childConcern', 'nextWorkingDay'),
      };
    });
}
