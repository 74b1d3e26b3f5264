import { endangers, type Incident, type IncidentKind } from '../case/care-facts';
import { goesOnIn } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { accept, type Fact, factsOf, inField, type Rejection, reject } from '../case/decision';
import { inTheFuture, notADayAhead } from '../case/guards';
import { endOfDay, type Instant, type LocalDate, localDateOf, plusDays } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import type { EntryId, Sealed } from '../ids';
import { type Assessed, assessedOn, type Basis, basisOf, fixedBasis, standingBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead } from '../tasks/open-task';
import { part } from '../tasks/part';
import { byDay, type Steps } from '../tasks/reminding';
import { morningAfter, urgentKeepsTheClock } from '../tasks/urgency';

export type SafetyCommands = {
  recordIncident: {
    readonly kind: IncidentKind;
    /** Left out: the moment at which it is recorded. */
    readonly happenedAt?: Instant;
    readonly visitsInPairs: boolean;
    readonly note: Sealed;
  };
  reviewIncident: { readonly incident: EntryId; readonly note: Sealed };
  liftPairRule: { readonly reason: Sealed };
  extendPairRule: { readonly reviewOn: LocalDate; readonly reason: Sealed };
  overridePairRule: { readonly visit: string; readonly reason: Sealed };
};
export type SafetyEvents = {
  incidentRecorded: {
    readonly id: EntryId;
    readonly kind: IncidentKind;
    readonly happenedAt: Instant;
    readonly note: Sealed;
    /** What the day on which the team lead looks at it rests on. */
    readonly basis: Basis;
    /** Asks for visits in pairs, to be looked at again on this day. */
    readonly pairsReviewOn?: LocalDate;
    readonly pairsBasis?: Basis;
  };
  incidentReviewed: { readonly incident: EntryId; readonly note: Sealed };
  pairRuleSet: { readonly reviewOn: LocalDate; readonly basis: Basis };
  pairRuleLifted: { readonly reason: Sealed };
  pairRuleExtended: { readonly reviewOn: LocalDate; readonly reason: Sealed; readonly basis: Basis };
  pairRuleOverridden: { readonly visit: string; readonly reason: Sealed };
};

const fact = factsOf<SafetyEvents>();

/** Threats and violence (B11): recorded, looked at by the team lead; never a reason to end by itself. */
export const safety = part<SafetyCommands, SafetyEvents>({
  commands: {
    recordIncident(state, { kind, happenedAt: given, visitsInPairs, note }, { rules, now, commandId }) {
      const happenedAt = given ?? now;
      const refused = inField('happenedAt', inTheFuture(happenedAt, rules, now));
      if (refused) return refused;
      const basis = fixedBasis(rules, 'pairRule', endangers(kind) ? 'nextDay' : 'nextWorkingDay');
      const recorded = { id: commandId as string as EntryId, kind, happenedAt, note, basis };
      if (!visitsInPairs) return accept(fact('incidentRecorded', recorded));
      const reviewOn = plusDays(localDateOf(now), rules.settings.pairRule.reviewDays);
      const pairsBasis = basisOf(rules, 'pairRule', 'pairRule.reviewDays');
      const asking = rules.lacks?.includes('pairs-by-incident')
        ? recorded
        : { ...recorded, pairsReviewOn: reviewOn, pairsBasis };
      const set: Fact<SafetyEvents>[] = state.pairRule ? [] : [fact('pairRuleSet', { reviewOn, basis: pairsBasis })];
      return accept([fact('incidentRecorded', asking), ...set]);
    },
    reviewIncident(state, { incident, note }) {
      const open = state.incidents.filter(({ reviewed }) => !reviewed).map(({ id }) => id);
      if (!open.includes(incident)) return reject('unknownEntry', { what: 'incident', id: incident, known: open });
      return accept(fact('incidentReviewed', { incident, note }));
    },
    liftPairRule: (state, { reason }) => noPairRule(state) ?? accept(fact('pairRuleLifted', { reason })),
    extendPairRule: (state, { reviewOn, reason }, context) =>
      noPairRule(state) ??
      inField('reviewOn', notADayAhead(reviewOn, context)) ??
      accept(fact('pairRuleExtended', { reviewOn, reason, basis: basisOf(context.rules, 'pairRule') })),
    overridePairRule: (state, { visit, reason }) =>
      noPairRule(state) ?? accept(fact('pairRuleOverridden', { visit, reason })),
  },
  impossible: {
    reviewIncident: noneToReview,
    liftPairRule: noPairRule,
    extendPairRule: noPairRule,
    overridePairRule: noPairRule,
  },

  events: {
    incidentRecorded: (state, { id, kind, basis, pairsReviewOn, pairsBasis }, { seq, at }) => {
      const asking = pairsReviewOn && pairsBasis && { pairsReviewOn, pairsBasis };
      return { ...state, incidents: [...state.incidents, { id, kind, seq, since: at, basis, ...asking }] };
    },
    incidentReviewed: (state, { incident }) => ({
      ...state,
      incidents: state.incidents.map((one) => (one.id === incident ? { ...one, reviewed: true } : one)),
    }),
    pairRuleSet: (state, { reviewOn, basis }, { seq, at }) => ({
      ...state,
      pairRule: { since: at, reviewOn, seq, basis },
      incidents: state.incidents.map((one) => (asksJustBefore(one, seq) ? { ...one, pairsSetBy: seq } : one)),
    }),
    pairRuleLifted: (state) => {
      const { pairRule: _lifted, ...rest } = state;
      return { ...rest, incidents: state.incidents.map(withoutAsking) };
    },
    pairRuleExtended: (state, { reviewOn, basis }, { seq, at, by }) => {
      if (!state.pairRule) return state;
      const assessed: Assessed = { by, at, event: seq };
      return {
        ...state,
        pairRule: { ...state.pairRule, reviewOn, seq, assessed, basis: assessedOn(basis, assessed) },
      };
    },
    pairRuleOverridden: (state) => state,
  },

  openTasks: (state, rules) => [...incidentTasks(state, rules), ...pairRuleTasks(state, rules)],
});

function withoutAsking(asked: Incident): Incident {
  const { pairsReviewOn: _until, pairsBasis: _restingOn, pairsSetBy: _setBy, ...incident } = asked;
  return incident;
}

const asksJustBefore = ({ seq, pairsReviewOn, from }: Incident, event: number): boolean =>
  seq === event - 1 && pairsReviewOn !== undefined && from === undefined;

/** The rejection of a lone visit while visits go in pairs, unless someone overrides that with a reason (B11). */
export function pairRuleInForce({ pairRule }: Pick<CaseState, 'pairRule'>, reason?: Sealed): Rejection | undefined {
  return pairRule && !reason ? reject('pairRuleInForce', { reviewOn: pairRule.reviewOn }) : undefined;
}

function noneToReview({ incidents }: CaseState) {
  return incidents.some(({ reviewed }) => !reviewed) ? undefined : reject('nothingOpen', { what: 'incident' });
}

function noPairRule({ pairRule }: CaseState) {
  return pairRule ? undefined : reject('nothingOpen', { what: 'pairRule' });
}

/**
 * The team lead looks at an incident the working day after, at a threat or violence the day after, whichever day that is;
 * the ending of the case leaves it on the list.
 */
function incidentTasks(state: CaseState, rules: Rules): OpenTask[] {
  const { incidents, status } = state;
  if (goesOnIn(state)) return [];
  return incidents
    .filter(({ reviewed }) => !reviewed)
    .map(({ seq, kind, since, basis }) => {
      const urgent = endangers(kind) && urgentKeepsTheClock(rules);
      const { showsFrom, due, reminders, escalates } = urgent
        ? byTheClock(since, rules)
        : byNextWorkingDay(since, rules);
      const ended = status === 'ended';
      return {
        cause: taskKeyOf('incident', seq),
        kind: 'incident',
        asks: [teamLead],
        showsFrom,
        ...(urgent && { urgent }),
        ...(due && { due }),
        reminders: ended ? [] : reminders,
        ...(!ended && escalates && { escalates }),
        basis: standingBasis(basis, rules, 'pairRule', urgent ? 'nextDay' : 'nextWorkingDay'),
      };
    });
}

function byNextWorkingDay(since: Instant, rules: Rules): Steps {
  const showsFrom = nextWorkingInstant(since, rules.settings.calendar);
  return { ...byDay(plusDays(localDateOf(since), 1), rules), showsFrom };
}

function byTheClock(since: Instant, rules: Rules): Steps {
  return {
    showsFrom: since,
    due: endOfDay(plusDays(localDateOf(since), 1)),
    reminders: [morningAfter(since, 1, rules)],
    escalates: { at: morningAfter(since, 2, rules) },
  };
}

function pairRuleTasks({ pairRule, status }: CaseState, rules: Rules): OpenTask[] {
  if (!pairRule || status === 'ended') return [];
  return [
    {
      cause: taskKeyOf('pairRule', pairRule.seq),
      kind: 'pairRule',
      asks: [teamLead],
      ...byDay(pairRule.reviewOn, rules),
      basis: pairRule.basis,
    },
  ];
}
