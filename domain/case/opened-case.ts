import type { Rules } from '../rules/rule-book';
import { type CaseState, caseStateVersion } from './case-state';
import type { Opening } from './intake-facts';

type Opened = Pick<CaseState, 'caseId' | 'municipality' | 'standard' | 'settingsVersion' | 'targetGroups'>;

/** A case in which nothing has happened but that it was opened. */
export function openedCase(opened: Opened, opening: Opening): CaseState {
  const { caseId, municipality, standard, settingsVersion, targetGroups } = opened;
  return {
    schemaVersion: caseStateVersion,
    caseId,
    municipality,
    standard,
    settingsVersion,
    version: 0,
    status: 'referred',
    phase: null,
    opening,
    targetGroups,
    assignment: { worker: null, team: null, secondWorkers: [] },
    contacts: [],
    appointments: [],
    pauses: [],
    childConcerns: [],
    consents: [],
    handovers: [],
    incidents: [],
    links: [],
    reminded: [],
    taken: [],
  };
}

/** What a case is pinned to as it opens: its standard, and the settings that its dates are reckoned by. */
export function pinned({ standard: { id, version }, settings }: Rules) {
  return { standard: { id, version }, settingsVersion: settings.version };
}
