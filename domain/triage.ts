import type { CaseState } from './case-state';
import { accept, fact, reject } from './decision';
import type { Letter } from './endings';
import { theEnd } from './endings';
import { type BeginOutreach, beginOutreach, type OutreachBegun, outreachBegun } from './first-assessment';
import type { CaseId, Sealed } from './ids';
import { part } from './part';
import { isTooYoung, knownTargetGroups, triageMatters } from './referral';
import type { Rules } from './rules';
import { type LocalDate, localDateOf, plusDays } from './time';
import { type Waiting, waitingMatters } from './waiting';

export type TriageCommands = {
  accept: BeginOutreach;
  acceptAndWait: { readonly lookAgainOn?: LocalDate; readonly reason: Sealed };
  declareOutsideTargetGroup: { readonly reason: Sealed; readonly guidance?: Sealed; readonly letter?: Letter };
  joinToCase: { readonly caseId: CaseId; readonly reason?: Sealed };
  changeUrgency: { readonly urgent: boolean; readonly reason: Sealed };
  setTargetGroups: { readonly targetGroups: readonly string[]; readonly reason?: Sealed };
  leaveWaitingList: BeginOutreach;
  keepWaiting: { readonly lookAgainOn: LocalDate; readonly reason: Sealed };
};

export type TriageEvents = {
  outreachBegun: OutreachBegun;
  putOnWaitingList: { readonly lookAgainOn: LocalDate; readonly reason: Sealed };
  foundOutsideTargetGroup: { readonly reason: Sealed; readonly guidance?: Sealed; readonly minor: boolean };
  joinedToCase: { readonly caseId: CaseId; readonly reason?: Sealed };
  urgencyChanged: { readonly urgent: boolean; readonly reason: Sealed };
  targetGroupsSet: { readonly targetGroups: readonly string[]; readonly reason?: Sealed };
};

/** Triage is a person's assessment against the target group (B5, B8, G2, G3). */
export const triage = part<TriageCommands, TriageEvents>({
  commands: {
    accept(state, command, context) {
      const tooYoung = minorsAreRoutedAway(state, context.rules);
      if (tooYoung) return tooYoung;
      const outcome = beginOutreach(command, localDateOf(state.opening.at), context);
      return 'refused' in outcome ? outcome.refused : accept(outcome.begun);
    },

    acceptAndWait(state, { lookAgainOn, reason }, { rules, now }) {
      const tooYoung = minorsAreRoutedAway(state, rules);
      if (tooYoung) return tooYoung;
      const today = localDateOf(now);
      const again = lookAgainOn ?? plusDays(today, rules.settings.triage.lookAgainDays);
      if (again <= today) return reject('inThePast', { on: again, earliestAllowed: plusDays(today, 1) });
      return accept(fact('putOnWaitingList', { lookAgainOn: again, reason }));
    },

    declareOutsideTargetGroup(state, { reason, guidance, letter }, context) {
      const minor = isTooYoung(state.opening.age, context.rules);
      const clause = context.rules.standard.ageRule?.clause;
      return accept(
        [
          fact('foundOutsideTargetGroup', { reason, ...(guidance && { guidance }), minor }),
          theEnd('outsideTargetGroup', context, { ...(letter && { letter }) }),
        ],
        minor ? [{ code: 'minor', clause }] : [],
      );
    },

    joinToCase(state, { caseId, reason }, context) {
      if (caseId === state.caseId) return reject('sameCase', { caseId });
      return accept([fact('joinedToCase', { caseId, ...(reason && { reason }) }), theEnd('joined', context)]);
    },

    changeUrgency: (_state, { urgent, reason }) => accept(fact('urgencyChanged', { urgent, reason })),

    setTargetGroups: (_state, { targetGroups, reason }, { rules }) =>
      knownTargetGroups(targetGroups, rules) ??
      accept(fact('targetGroupsSet', { targetGroups, ...(reason && { reason }) })),

    leaveWaitingList(_state, command, context) {
      const outcome = beginOutreach(command, localDateOf(context.now), context);
      return 'refused' in outcome ? outcome.refused : accept(outcome.begun);
    },

    keepWaiting(_state, { lookAgainOn, reason }, { now }) {
      const today = localDateOf(now);
      if (lookAgainOn <= today) return reject('inThePast', { on: lookAgainOn, earliestAllowed: plusDays(today, 1) });
      return accept(fact('putOnWaitingList', { lookAgainOn, reason }));
    },
  },

  events: {
    outreachBegun,
    putOnWaitingList: (state, { lookAgainOn }, { seq, at, by }) => {
      const waiting: Waiting = { lookAgainOn, since: state.waiting?.since ?? at, assessed: { by, at, event: seq } };
      return { ...state, status: 'waiting', waiting };
    },
    foundOutsideTargetGroup: (state) => state,
    joinedToCase: (state, { caseId }) => ({ ...state, links: [...state.links, { kind: 'joinedTo', caseId }] }),
    urgencyChanged: (state, { urgent }) => ({ ...state, opening: { ...state.opening, urgent } }),
    targetGroupsSet: (state, { targetGroups }) => ({ ...state, targetGroups }),
  },

  matters: (state, rules) => [...triageMatters(state, rules), ...waitingMatters(state, rules)],
});

/** G3: the offer is for adults; a minor goes to the services for children, and the duty to notify is shown. */
export function minorsAreRoutedAway(state: Pick<CaseState, 'opening'>, rules: Rules) {
  if (!isTooYoung(state.opening.age, rules)) return undefined;
  const { minimum, clause } = rules.standard.ageRule ?? {};
  return reject('belowMinimumAge', { minimum: minimum ?? null, clause: clause ?? null, dutyToNotify: true });
}
