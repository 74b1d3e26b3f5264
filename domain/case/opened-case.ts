import type { Rules } from '../rules/rule-book';
import { type CaseState, caseStateVersion } from './case-state';
import type { Opening } from './intake-facts';

type Opened = Pick<CaseState, 'caseId' | 'municipality' | 'standard' | 'settingsVersion' | 'targetGroups'>;

/** The state of a case that has just been opened. */
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
    places: [],
    forNextTime: [],
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

/**
 * The version of the standard that a case stays on, and of the settings that its dates are computed from as it opens.
 */
export function pinned({ standard: { id, version }, settings }: Rules) {
  return { standard: { id, version }, settingsVersion: settings.version };
}
