import type { LocalDate } from '../clock/time';
import type { Incident, PairRule } from './care-facts';
import type { CaseState } from './case-state';

/**
 * The case without an incident. Visits stay in pairs while another incident asks for them, then by its date, and where
 * someone has assessed the rule (B11).
 */
export function withoutIncident(state: CaseState, target: number): CaseState {
  const { pairRule } = state;
  const struckOut = state.incidents.find(({ seq }) => seq === target);
  const rest = { ...state, incidents: state.incidents.filter((one) => one !== struckOut) };
  return struckOut && pairRule && restsOn(pairRule, struckOut) ? withPairsAskedFor(rest) : rest;
}

/** The case in pairs as its incidents ask for it, the earliest first; not in pairs where none does. */
export function withPairsAskedFor({ pairRule: _before, ...state }: CaseState): CaseState {
  const first = firstAsking(state);
  return first ? { ...state, pairRule: first } : state;
}

/** The case in pairs by the earliest that asks for it, in whichever order they came; a rule that no incident would bring back stands. */
export function withEarliestPairs(state: CaseState): CaseState {
  const { pairRule } = state;
  if (!pairRule) return withPairsAskedFor(state);
  const first = firstAsking(state);
  return first && isAskedFor(pairRule, state) && first.since < pairRule.since ? { ...state, pairRule: first } : state;
}

/** Not what someone has assessed, here or in the case that it came along from. */
const isAskedFor = (pairRule: PairRule, { incidents }: CaseState): boolean =>
  incidents.some((one) => one.pairsReviewOn !== undefined && restsOn(pairRule, one));

function firstAsking({ incidents }: CaseState): PairRule | undefined {
  return incidents
    .flatMap(({ since, pairsReviewOn: reviewOn, pairsBasis: basis, seq, pairsSetBy = seq, from }) =>
      reviewOn && basis ? [{ since, reviewOn, basis, seq: pairsSetBy, ...(from && { from }) }] : [],
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1))[0];
}

/** When visits in pairs, which this incident asks for, are to be looked at again; where it asks for none, undefined. */
export function pairsAskedBy({ seq, pairsReviewOn }: Incident, pairRule: PairRule | undefined): LocalDate | undefined {
  if (!pairRule || pairRule.assessed) return undefined;
  // The rule of an incident that an earlier release recorded is set by the event after it.
  return pairsReviewOn ?? (pairRule.seq === seq + 1 ? pairRule.reviewOn : undefined);
}

/** Whether the rule is this incident's, and nobody has assessed it since. */
function restsOn(pairRule: PairRule, incident: Incident): boolean {
  if (!pairsAskedBy(incident, pairRule)) return false;
  if (pairRule.from) return pairRule.from === incident.from;
  return pairRule.seq === incident.seq + 1 || pairRule.seq === incident.seq;
}
