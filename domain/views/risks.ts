import type { ChildConcern, Crisis, Incident, PairRule } from '../case/care-facts';
import type { Instant, LocalDate } from '../clock/time';

/** What to know of a case before setting out. */
export type Risk = {
  readonly kind: 'visitsInPairs' | 'threat' | 'violence' | 'otherIncident' | 'crisis' | 'childConcern';
  readonly since: Instant;
  /** The day on which it is looked at again. */
  readonly until: LocalDate | null;
};

/** The part of a case that risks are read from. */
type Risky = {
  readonly pairRule?: PairRule | null;
  readonly crisis?: Crisis | null;
  readonly incidents: readonly Incident[];
  readonly childConcerns: readonly ChildConcern[];
};

/** The risks that stand: a pair rule, the incidents behind it or not looked at yet, a crisis, a concern for a child. */
export function risksOf({ pairRule, crisis, incidents, childConcerns }: Risky): readonly Risk[] {
  const risk = (kind: Risk['kind'], { since }: { readonly since: Instant }, until: LocalDate | null = null): Risk => {
    return { kind, since, until };
  };
  return [
    ...(pairRule ? [risk('visitsInPairs', pairRule, pairRule.reviewOn)] : []),
    ...incidents
      .filter(({ reviewed }) => pairRule || !reviewed)
      .map((one) => risk(one.kind === 'other' ? 'otherIncident' : one.kind, one)),
    ...(crisis ? [risk('crisis', crisis)] : []),
    ...childConcerns.filter(({ settled }) => !settled).map((one) => risk('childConcern', one)),
  ];
}
