import type { CaseState } from '../../../domain';

/** A case's facts as the API shows them: without what the process keeps for itself. */
export type ShownState = Omit<CaseState, 'taken' | 'reminded' | 'schemaVersion' | 'ended' | 'ending'> & {
  readonly ended?: Omit<NonNullable<CaseState['ended']>, 'earlier'>;
  readonly ending?: Omit<NonNullable<CaseState['ending']>, 'earlier'>;
};

export function showState(state: CaseState): ShownState {
  const { taken: _taken, reminded: _reminded, schemaVersion: _version, ended, ending, ...facts } = state;
  return {
    ...facts,
    ...(ended && { ended: withoutEarlier(ended) }),
    ...(ending && { ending: withoutEarlier(ending) }),
  };
}

function withoutEarlier<T extends object>(value: T): Omit<T, 'earlier'> {
  const { earlier: _kept, ...rest } = value as T & { earlier?: unknown };
  return rest;
}
