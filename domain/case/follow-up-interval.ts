import type { Instant } from '../clock/time';
import type { Assessed } from '../rules/basis';

/** What proposes the next follow-up: the phase, and this citizen's own interval in days where someone has assessed one. */
export type FollowUpInterval = {
  readonly phase: string | null;
  readonly followUpDays?: number;
  readonly followUpDaysAssessed?: Assessed;
};

/** An interval that another has replaced since. */
export type EarlierInterval = FollowUpInterval & { readonly until: Instant };

/** The part of a case that these functions read. `CaseState` is not imported, as it imports this file. */
type WithIntervals = FollowUpInterval & { readonly earlierIntervals?: readonly EarlierInterval[] };

/** The most that a case keeps: what is told after more changes than these goes by the oldest of them. */
const earlierIntervalsKept = 50;

/** The case after an event of this moment, with the interval that it had before, where the event has changed that. */
export function withEarlierInterval<State extends WithIntervals>(before: State, after: State, at: Instant): State {
  const { phase, followUpDays, followUpDaysAssessed, earlierIntervals = [] } = before;
  const isSameAct = followUpDaysAssessed?.event === after.followUpDaysAssessed?.event;
  if (phase === after.phase && followUpDays === after.followUpDays && isSameAct) return after;
  const own = {
    ...(followUpDays !== undefined && { followUpDays }),
    ...(followUpDaysAssessed && { followUpDaysAssessed }),
  };
  const replaced = { until: at, phase, ...own };
  return { ...after, earlierIntervals: [...earlierIntervals, replaced].slice(-earlierIntervalsKept) };
}

/** The interval as it stood at a moment, whenever that is told of; what changed at that very moment has changed. */
export function intervalAt(state: WithIntervals, moment: Instant): FollowUpInterval {
  return state.earlierIntervals?.find(({ until }) => moment < until) ?? state;
}
