import type { CaseState } from '../case/case-state';
import { type AnyFact, accept, type Context, type Decision, inField, type Rejection, reject } from '../case/decision';
import type { EventMetadata } from '../case/event';
import { notADayAhead } from '../case/guards';
import { type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { Sealed } from '../ids';
import { type Assessed, assessedOn, type Basis, basisOf } from '../rules/basis';
import type { ReviewName } from '../rules/reviews';
import type { Rules } from '../rules/rule-book';
import { type Audience, type OpenTask, taskKeyOf, worker } from './open-task';
import { byDay } from './reminding';

/** A review's answer, the day of the next one, and its reasons in words, which every assessment has (B5). */
export type ReviewCommand<Answer> = Answer & { readonly nextReviewOn?: LocalDate; readonly reason?: Sealed };

export type Reviewed<Answer> = Answer & {
  readonly reason?: Sealed;
  readonly nextReviewOn: LocalDate;
  readonly nextReviewDeparts: boolean;
  /** What the day is proposed by; one that departs from that rests on whoever set it. */
  readonly nextReviewBasis: Basis;
};

type Definition<Answer> = {
  readonly name: ReviewName;
  readonly asks?: readonly Audience[];
  /** Why an answer cannot stand. */
  readonly refuse?: (answer: ReviewCommand<Answer>, context: Context) => Rejection | undefined;
  /** Which of its values depart from what stands, and so ask for a reason. */
  readonly departing?: (answer: Answer, state: CaseState, rules: Rules) => readonly string[];
  /** What the answer changes in the case beside the day of the next review. */
  readonly applied?: (state: CaseState, answer: Reviewed<Answer>, assessed: Assessed) => CaseState;
};

/**
 * An assessment that recurs while the case is active or paused: due the setting `<name>.days` after the last one, or on
 * a person's own day with a reason, reminded of and escalated as any task that is due on a day (G15).
 */
export function recurringReview<Answer extends object>(definition: Definition<Answer>) {
  const { name, asks = [worker], refuse, departing, applied } = definition;
  return {
    decide<Fact extends AnyFact>(
      state: CaseState,
      command: ReviewCommand<Answer>,
      context: Context,
      fact: (data: Reviewed<Answer>) => Fact,
    ): Decision<Fact> {
      const { rules, now } = context;
      const proposed = plusDays(localDateOf(now), rules.settings[name].days);
      const { nextReviewOn = proposed } = command;
      const refused = refuse?.(command, context) ?? inField('nextReviewOn', notADayAhead(nextReviewOn, context));
      if (refused) return refused;
      const nextReviewDeparts = nextReviewOn !== proposed;
      const departures = [...(nextReviewDeparts ? ['nextReview'] : []), ...(departing?.(command, state, rules) ?? [])];
      if (departures.length > 0 && !command.reason) {
        return inField('reason', reject('reasonRequired', { because: 'departsFromProposal', departing: departures }));
      }
      if (!command.reason && !rules.lacks?.includes('clauses-asked')) {
        return inField('reason', reject('reasonRequired', { because: 'assessment' }));
      }
      const nextReviewBasis = basisOf(rules, name, `${name}.days`);
      return accept(fact({ ...command, nextReviewOn, nextReviewDeparts, nextReviewBasis }));
    },

    reviewed(state: CaseState, data: Reviewed<Answer>, { seq, at, by }: EventMetadata): CaseState {
      const assessed: Assessed = { by, at, event: seq };
      const { nextReviewOn: on, nextReviewDeparts: departs, nextReviewBasis: proposed } = data;
      const basis = departs ? assessedOn(proposed, assessed) : proposed;
      return {
        ...(applied?.(state, data, assessed) ?? state),
        [name]: { on, since: seq, because: 'interval', basis },
      };
    },

    openTasks(state: CaseState, rules: Rules): readonly OpenTask[] {
      const due = state[name];
      const isReviewed = state.status === 'active' || state.status === 'paused';
      if (!due || !isReviewed) return [];
      return [{ cause: taskKeyOf(name, due.since), kind: name, asks, ...byDay(due.on, rules), basis: due.basis }];
    },
  };
}
