import type { ChildConcern, Crisis, Incident, PairRule } from '../case/care-facts';
import type { Instant, LocalDate } from '../clock/time';

/** What to know of a case before setting out. */
export type Risk =
  | { readonly kind: 'visitsInPairs'; readonly since: Instant; readonly until: LocalDate }
  | {
      readonly kind: 'threat' | 'violence' | 'otherIncident';
      readonly since: Instant;
      readonly until: LocalDate | null;
    }
  | { readonly kind: 'crisis' | 'childConcern'; readonly since: Instant; readonly until: null };

/** The part of a case that risks are read from. */
type Risky = {
  readonly pairRule?: PairRule | null;
  readonly crisis?: Crisis | null;
  readonly incidents: readonly Incident[];
  readonly childConcerns: readonly ChildConcern[];
};

/**
 * The risks that stand: a pair rule with the incidents that ask for it, incidents that the team lead has not looked at, a
 * crisis, a concern for a child. `until`: the day on which it is looked at again.
 */
export function risksOf({ pairRule, crisis, incidents, childConcerns }: Risky): readonly Risk[] {
  return [
    ...(pairRule ? [{ kind: 'visitsInPairs', since: pairRule.since, until: pairRule.reviewOn } as const] : []),
    ...incidents
      .filter(({ reviewed, pairsReviewOn }) => !reviewed || pairsReviewOn)
      .map(({ kind, since, pairsReviewOn = null }): Risk => {
        return { kind: kind === 'other' ? 'otherIncident' : kind, since, until: pairsReviewOn };
      }),
    ...(crisis ? [{ kind: 'crisis', since: crisis.since, until: null } as const] : []),
    ...childConcerns
      .filter(({ settled }) => !settled)
      .map(({ since }): Risk => ({ kind: 'childConcern', since, until: null })),
  ];
}
