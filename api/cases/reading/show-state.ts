import type { CaseState } from '../../../domain';
import type { Ended, Ending } from '../../../domain/case/ending-facts';

/** What an ending keeps, so that it can be taken back, is the process's own. */
type WithoutEarlier<Fact> = Fact extends unknown ? Omit<Fact, 'earlier'> : never;

/** How another case relates to this one; how far a joining has come is the process's own. */
export type ShownLink = Pick<CaseState['links'][number], 'kind' | 'caseId'>;

/** What the process keeps for itself. */
type ProcessOwn = 'taken' | 'reminded' | 'schemaVersion' | 'earlierIntervals' | 'takenAway' | 'takenBack';

/** A case's facts as the API shows them: without what the process keeps for itself. */
export type ShownState = Omit<CaseState, ProcessOwn | 'ended' | 'ending' | 'links'> & {
  readonly links: readonly ShownLink[];
  readonly ended?: WithoutEarlier<Ended>;
  readonly ending?: WithoutEarlier<Ending>;
};

export function showState(state: CaseState): ShownState {
  const { taken, reminded, schemaVersion, earlierIntervals, takenAway, takenBack, ended, ending, links, ...facts } =
    state;
  return {
    ...facts,
    links: links.map(({ kind, caseId }) => ({ kind, caseId })),
    ...(ended && { ended: withoutEarlier(ended) }),
    ...(ending && { ending: ending.kind === 'decline' ? withoutEarlier(ending) : ending }),
  };
}

function withoutEarlier<Fact extends { readonly earlier?: unknown }>(fact: Fact): Omit<Fact, 'earlier'> {
  const { earlier: _kept, ...rest } = fact;
  return rest;
}
