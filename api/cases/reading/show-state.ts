import type { CaseId, CaseState } from '../../../domain';
import type { Ended, Ending } from '../../../domain/case/ending-facts';
import type { Situation } from '../../../domain/case/situation-facts';

/** What an ending keeps, so that it can be taken back, is the process's own. */
type WithoutEarlier<Fact> = Fact extends unknown ? Omit<Fact, 'earlier'> : never;

/** How another case relates to this one; how far a joining has come is the process's own. */
export type ShownLink = Pick<CaseState['links'][number], 'kind' | 'caseId'>;

/** What the process keeps for itself. */
type ProcessOwn = 'taken' | 'reminded' | 'schemaVersion' | 'earlierIntervals' | 'takenAway' | 'takenBack';

/** What stands aside while a case is joined is the process's own too. */
type ShownSaid = { readonly seq: number; readonly from?: CaseId };
export type ShownSituation = Omit<Situation, 'goals' | 'needs'> & {
  readonly goals?: ShownSaid;
  readonly needs?: ShownSaid;
};

/** A case's facts as the API shows them: without what the process keeps for itself. */
export type ShownState = Omit<CaseState, ProcessOwn | 'ended' | 'ending' | 'links' | 'situation'> & {
  readonly situation?: ShownSituation;
  readonly links: readonly ShownLink[];
  readonly ended?: WithoutEarlier<Ended>;
  readonly ending?: WithoutEarlier<Ending>;
};

export function showState(state: CaseState): ShownState {
  const { taken, reminded, schemaVersion, earlierIntervals, takenAway, takenBack, ...shown } = state;
  const { ended, ending, links, situation, ...facts } = shown;
  return {
    ...facts,
    links: links.map(({ kind, caseId }) => ({ kind, caseId })),
    ...(situation && { situation: shownSituation(situation) }),
    ...(ended && { ended: withoutEarlier(ended) }),
    ...(ending && { ending: ending.kind === 'decline' ? withoutEarlier(ending) : ending }),
  };
}

function shownSituation({ goals, needs, ...known }: Situation): ShownSituation {
  return { ...known, ...(goals && { goals: shownSaid(goals) }), ...(needs && { needs: shownSaid(needs) }) };
}

function shownSaid({ seq, from }: ShownSaid): ShownSaid {
  return { seq, ...(from && { from }) };
}

function withoutEarlier<Fact extends { readonly earlier?: unknown }>(fact: Fact): Omit<Fact, 'earlier'> {
  const { earlier: _kept, ...rest } = fact;
  return rest;
}
