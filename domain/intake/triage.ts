import { isTakingIn } from '../case/carried';
import { accept, type Context, factsOf, inField, reject } from '../case/decision';
import { changedSince, notADayAhead, withoutWords } from '../case/guards';
import type { Age, Waiting } from '../case/intake-facts';
import { unknownTargetGroup } from '../case/target-groups';
import { type LocalDate, localDateOf, plusDays } from '../clock/time';
import { type Letter, type TheEnd, theEndAssessed } from '../ending/endings';
import type { CaseId, Sealed } from '../ids';
import { type Assessed, assessedOn, type Basis, basisOf } from '../rules/basis';
import { part } from '../tasks/part';
import { type BeginOutreach, beginOutreach, type FirstAssessmentEvents } from './first-assessment';
import { ageWarnings, belowMinimumAge, isTooYoung, notAnAge } from './referral';
import { triageBasis, triageTasks } from './triage-clock';
import { waitingTasks } from './waiting';

/** `carried`: what was open here has gone along. */
type JoinedToCase = { readonly caseId: CaseId; readonly reason?: Sealed; readonly carried?: true };

export type TriageCommands = {
  accept: BeginOutreach;
  acceptAndWait: { readonly lookAgainOn?: LocalDate; readonly reason: Sealed };
  declareOutsideTargetGroup: { readonly reason: Sealed; readonly guidance?: Sealed; readonly letter?: Letter };
  /** `version`: of this case, as what goes along was read from it. */
  joinToCase: JoinedToCase & { readonly version?: number };
  changeUrgency: { readonly urgent: boolean; readonly reason: Sealed };
  setTargetGroups: { readonly targetGroups: readonly string[]; readonly reason?: Sealed };
  /** The age as it is now known, or better guessed. */
  recordAge: { readonly age: Age; readonly reason?: Sealed };
  leaveWaitingList: BeginOutreach;
  keepWaiting: { readonly lookAgainOn: LocalDate; readonly reason: Sealed };
};

export type TriageEvents = {
  putOnWaitingList: { readonly lookAgainOn: LocalDate; readonly reason: Sealed; readonly basis: Basis };
  foundOutsideTargetGroup: { readonly reason: Sealed; readonly guidance?: Sealed; readonly minor: boolean };
  joinedToCase: JoinedToCase;
  urgencyChanged: { readonly urgent: boolean; readonly reason: Sealed; readonly triageBasis: Basis };
  targetGroupsSet: { readonly targetGroups: readonly string[]; readonly reason?: Sealed };
  ageRecorded: { readonly age: Age; readonly reason?: Sealed };
};

const fact = factsOf<TriageEvents>();

/** G3: a minor is routed away with words on where to turn, and with the duty to notify in sight. */
function guidanceRequired({ rules }: Context) {
  const clause = rules.standard.ageRule?.clause ?? null;
  return inField('guidance', reject('guidanceRequired', { clause, dutyToNotify: true }));
}

/** Triage is a person's assessment against the target group (B5, B8, G2, G3). */
export const triage = part<TriageCommands, TriageEvents, TriageEvents & FirstAssessmentEvents & TheEnd>({
  commands: {
    accept(state, command, context) {
      const tooYoung = belowMinimumAge(state, context.rules);
      if (tooYoung) return tooYoung;
      const { opening, targetGroups } = state;
      const outcome = beginOutreach(command, { countFrom: localDateOf(opening.at), targetGroups }, context);
      return 'refused' in outcome ? outcome.refused : accept(outcome.begun, outcome.warnings);
    },

    acceptAndWait(state, { lookAgainOn, reason }, context) {
      const { rules, now } = context;
      const again = lookAgainOn ?? plusDays(localDateOf(now), rules.settings.triage.lookAgainDays);
      const refused = belowMinimumAge(state, rules) ?? inField('lookAgainOn', notADayAhead(again, context));
      return (
        refused ?? accept(fact('putOnWaitingList', { lookAgainOn: again, reason, basis: basisOf(rules, 'waiting') }))
      );
    },

    declareOutsideTargetGroup(state, { reason, guidance, letter }, context) {
      const minor = isTooYoung(state.opening.age, context.rules);
      if (minor && !guidance && !context.rules.lacks?.includes('clauses-asked')) return guidanceRequired(context);
      return accept(
        [
          fact('foundOutsideTargetGroup', { reason, ...(guidance && { guidance }), minor }),
          theEndAssessed('outsideTargetGroup', state, context, { ...(letter && { letter }) }),
        ],
        ageWarnings(state.opening.age, context.rules),
      );
    },

    joinToCase(state, { version, ...to }, context) {
      const { caseId } = to;
      if (caseId === state.caseId) return inField('caseId', reject('sameCase', { caseId }));
      if (isTakingIn(state)) return reject('joiningUnderWay', {});
      return (
        withoutWords(to.reason, context.rules) ??
        changedSince(version, state) ??
        accept([fact('joinedToCase', to), theEndAssessed('joined', state, context)])
      );
    },

    changeUrgency: (state, { urgent, reason }, { rules }) =>
      urgent === state.opening.urgent
        ? inField('urgent', reject('alreadyOpen', { what: 'urgency', urgent }))
        : accept(fact('urgencyChanged', { urgent, reason, triageBasis: triageBasis(urgent, rules) })),

    setTargetGroups: (_state, { targetGroups, reason }, { rules }) =>
      unknownTargetGroup(targetGroups, rules) ??
      accept(fact('targetGroupsSet', { targetGroups, ...(reason && { reason }) })),

    leaveWaitingList({ targetGroups }, command, context) {
      const outcome = beginOutreach(command, { countFrom: localDateOf(context.now), targetGroups }, context);
      return 'refused' in outcome ? outcome.refused : accept(outcome.begun, outcome.warnings);
    },

    keepWaiting: (_state, { lookAgainOn, reason }, context) =>
      inField('lookAgainOn', notADayAhead(lookAgainOn, context)) ??
      accept(fact('putOnWaitingList', { lookAgainOn, reason, basis: basisOf(context.rules, 'waiting') })),

    recordAge: (_state, { age, reason }, { rules }) =>
      notAnAge(age) ?? accept(fact('ageRecorded', { age, ...(reason && { reason }) }), ageWarnings(age, rules)),
  },

  impossible: {
    accept: (state, { rules }) => belowMinimumAge(state, rules),
    acceptAndWait: (state, { rules }) => belowMinimumAge(state, rules),
    joinToCase: (state) => (isTakingIn(state) ? reject('joiningUnderWay', {}) : undefined),
  },

  events: {
    putOnWaitingList: (state, { lookAgainOn, basis }, { seq, at, by }) => {
      const assessed: Assessed = { by, at, event: seq };
      const since = state.waiting?.since ?? at;
      const waiting: Waiting = { lookAgainOn, since, assessed, basis: assessedOn(basis, assessed) };
      return { ...state, status: 'waiting', waiting };
    },
    foundOutsideTargetGroup: (state) => state,
    joinedToCase: (state, { caseId, carried }, { seq }) => ({
      ...state,
      links: [...state.links, { kind: 'joinedTo', caseId, ...(carried && { goesOnSince: seq }) }],
    }),
    urgencyChanged: (state, { urgent, triageBasis: basis }, { at }) => {
      const { urgentSince: _before, ...opening } = state.opening;
      return { ...state, opening: { ...opening, urgent, triageBasis: basis, ...(urgent && { urgentSince: at }) } };
    },
    ageRecorded: (state, { age }) => ({ ...state, opening: { ...state.opening, age } }),
    targetGroupsSet: (state, { targetGroups }) => ({ ...state, targetGroups }),
  },

  openTasks: (state, rules) => [...triageTasks(state, rules), ...waitingTasks(state, rules)],
});
