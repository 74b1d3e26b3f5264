import type { CaseState } from '../case/case-state';
import { accept, type Context, factsOf, inField, reject } from '../case/decision';
import { unknownPhase } from '../case/guards';
import { type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { Sealed } from '../ids';
import { type Basis, basisOf } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { mayEnter, nextPhase, phaseOf, phasesFrom } from '../rules/standard-queries';
import { part } from '../tasks/part';

export type PhaseCommands = {
  changePhase: { readonly to: string; readonly reason?: Sealed };
  recordStableContact: { readonly note?: Sealed };
};
export type PhaseEvents = {
  phaseChanged: {
    readonly from: string;
    readonly to: string;
    readonly reason?: Sealed;
    readonly needReviewOn?: LocalDate;
    readonly needReviewBasis?: Basis;
  };
  stableContactReached: { readonly note?: Sealed };
};

const fact = factsOf<PhaseEvents>();

/**
 * A phase change is a person's act: forward by one is ordinary, skipping and going back ask for a reason (B16). Entering
 * a phase may open a need review (G6), never later than one that is due already, and it is to be made before the next.
 */
export const phases = part<PhaseCommands, PhaseEvents>({
  commands: {
    changePhase(state, { to, reason }, { rules, now }) {
      const { standard, settings } = rules;
      const from = state.phase ?? '';
      const phase = phaseOf(standard, to);
      if (!phase) return inField('to', unknownPhase(to, rules));
      if (to === from) return inField('to', reject('samePhase', { phase: to }));
      if (!mayEnter(standard, from, to))
        return inField('to', reject('unknownPhase', { phase: to, from, known: phasesFrom(standard, from) }));
      if (to !== nextPhase(standard, from) && !reason) {
        const next = nextPhase(standard, from) ?? null;
        return inField('reason', reject('reasonRequired', { because: 'notTheNextPhase', next }));
      }
      if (!reason && isNeedUnassessed(state, rules)) {
        const clause = phaseOf(standard, from)?.needReviewOnEntry ?? null;
        return inField('reason', reject('reasonRequired', { because: 'needNotReviewed', clause }));
      }
      const needReviewOn = plusDays(localDateOf(now), settings.needReview.onPhaseDays);
      const opensReview = phase.needReviewOnEntry && !(state.needReview && state.needReview.on <= needReviewOn);
      return accept(
        fact('phaseChanged', {
          from,
          to,
          ...(reason && { reason }),
          ...(opensReview && {
            needReviewOn,
            needReviewBasis: basisOf(rules, 'needReview', 'needReview.onPhaseDays'),
          }),
        }),
      );
    },
    recordStableContact(state, { note }) {
      return alreadyStable(state) ?? accept(fact('stableContactReached', { ...(note && { note }) }));
    },
  },
  impossible: { changePhase: noOtherPhase, recordStableContact: alreadyStable },

  events: {
    phaseChanged: (state, { from, to, needReviewOn, needReviewBasis: basis }, { seq }) => ({
      ...state,
      phase: to,
      lastPhaseChange: { seq, from, ...(state.needReview && { needReviewBefore: state.needReview }) },
      ...(needReviewOn && basis && { needReview: { on: needReviewOn, since: seq, because: 'phase', basis } }),
    }),
    stableContactReached: (state, _data, { seq, at }) => ({ ...state, stableContact: { at, seq } }),
  },
});

/**
 * The case is in a phase that opens a need review, and nobody has made one since: going on without that assessment asks
 * for a reason (G6).
 */
function isNeedUnassessed({ phase, lastPhaseChange, needReview }: CaseState, { standard, lacks }: Rules): boolean {
  if (lacks?.includes('clauses-asked') || !phaseOf(standard, phase ?? '')?.needReviewOnEntry) return false;
  return !!lastPhaseChange && !!needReview && needReview.since <= lastPhaseChange.seq;
}

function noOtherPhase({ phase }: CaseState, { rules: { standard } }: Pick<Context, 'rules'>) {
  const from = phase ?? '';
  const others = standard.phases.map(({ id }) => id).filter((id) => id !== from);
  return others.some((to) => mayEnter(standard, from, to))
    ? undefined
    : reject('unknownPhase', { phase, known: others });
}

function alreadyStable({ stableContact }: CaseState) {
  return stableContact ? reject('alreadyStable', { at: stableContact.at }) : undefined;
}
