import type { CaseState } from '../case/case-state';
import { accept, type Context, type Fact, factsOf, inField, reject } from '../case/decision';
import { inTheFuture } from '../case/guards';
import { type HandoverWithdrawal, isOpen } from '../case/handover-states';
import type { AppointmentSettling } from '../case/outreach-facts';
import { withoutQuestion } from '../case/silence';
import { windowEnd } from '../case/windows';
import { type Instant, localDateOf } from '../clock/time';
import type { Sealed } from '../ids';
import { type Basis, basisOf } from '../rules/basis';
import { isAssessed } from '../rules/grounds-in-force';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOfWindow, teamLead, worker } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';
import { closesAt, untilItCloses } from '../tasks/reminding';
import { type Letter, type TheEnd, theEnd, theEndAssessed, theEndByItself } from './endings';
import { earlierThanDecline } from './taking-back';

export type DeclineCommands = {
  recordDecline: { readonly happenedAt?: Instant; readonly words?: Sealed };
  assessDecline: { readonly reasons: Sealed; readonly letter?: Letter };
};
export type DeclineEvents = {
  declined: {
    readonly happenedAt: Instant;
    readonly words?: Sealed;
    readonly assessmentUntil: Instant;
    readonly basis: Basis;
  };
  declineAssessed: { readonly reasons: Sealed };
};

/** With the decline what was agreed and offered is withdrawn, and the case may end. */
type Emitted = DeclineEvents & AppointmentSettling & HandoverWithdrawal & TheEnd;

const fact = factsOf<Emitted>();

/**
 * The citizen's word is enough, at any time, in any phase, and outreach stops at once (B19, B25, G17, G18). Where the
 * standard asks for an assessment (G17), the case ends with that, or by itself when its window has passed.
 */
export const decline = part<DeclineCommands, DeclineEvents, Emitted>({
  commands: {
    recordDecline(state, { happenedAt, words }, context) {
      const { rules, now } = context;
      const refused = inField('happenedAt', inTheFuture(happenedAt ?? now, rules, now)) ?? declinedAlready(state);
      if (refused) return refused;
      const assessmentUntil = windowEnd(now, rules.settings.decline.assessmentDays, rules);
      return accept([
        fact('declined', {
          happenedAt: happenedAt ?? now,
          ...(words && { words }),
          assessmentUntil,
          basis: basisOf(rules, 'declineAssessment', 'decline.assessmentDays'),
        }),
        ...withdrawals(state),
        ...(isAssessed('citizenDeclined', rules) ? [] : [theEnd('citizenDeclined', context)]),
      ]);
    },
    assessDecline(state, { reasons, letter }, context) {
      return (
        notDeclined(state) ??
        accept([
          fact('declineAssessed', { reasons }),
          theEndAssessed('citizenDeclined', state, context, { reasons, ...(letter && { letter }) }),
        ])
      );
    },
  },
  impossible: { recordDecline: declinedAlready, assessDecline: notDeclined },

  events: {
    declined: (state, { assessmentUntil, basis }, { seq, at }) => {
      const earlier = earlierThanDecline(state);
      const ending = { kind: 'decline', since: at, until: assessmentUntil, basis, seq, earlier } as const;
      return { ...withoutQuestion(state), status: 'ending', ending };
    },
    declineAssessed: (state) => state,
  },

  openTasks: declineTasks,
  timedSteps: declineSteps,
});

function declinedAlready({ ending }: CaseState) {
  return ending?.kind === 'decline' ? reject('alreadyOpen', { what: 'decline' }) : undefined;
}

function notDeclined({ ending }: CaseState) {
  return ending?.kind === 'decline' ? undefined : reject('nothingOpen', { what: 'decline' });
}

/** Every appointment and every open handover is withdrawn with the decline. */
function withdrawals({ appointments, handovers }: CaseState): Fact<AppointmentSettling & HandoverWithdrawal>[] {
  return [
    ...appointments
      .filter(({ state }) => state === 'agreed')
      .map(({ id }) => fact('appointmentSettled', { appointment: id, outcome: 'withdrawn' })),
    ...handovers.filter(isOpen).map(({ id }) => fact('handoverWithdrawn', { handover: id, because: 'declined' })),
  ];
}

function declineTasks({ ending, status }: CaseState, rules: Rules): OpenTask[] {
  if (status !== 'ending' || ending?.kind !== 'decline') return [];
  return [
    {
      cause: taskKeyOfWindow('declineAssessment', ending),
      kind: 'declineAssessment',
      asks: [worker, teamLead],
      ...untilItCloses(ending.since, ending.until, rules.settings.decline.reminders, rules),
      basis: ending.basis,
    },
  ];
}

/** The window has passed and nobody has assessed: ended by itself, as the citizen wished, and to be confirmed. */
function declineSteps(state: CaseState, rules: Rules): TimedStep<Fact<TheEnd>>[] {
  const [task] = declineTasks(state, rules);
  if (!task?.due) return [];
  const at = closesAt(task.due, task, state, rules);
  const { cause, basis } = task;
  const fire = (context: Context) => [theEndByItself('citizenDeclined', { on: localDateOf(at), basis }, context)];
  return [{ at, kind: 'declineAssessmentOver', cause, basis, fire }];
}
