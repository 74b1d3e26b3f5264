import { namedGrounds } from './grounds';
import { notFilledIn } from './not-filled-in';
import type { BrokenRule } from './schema-parts';
import type { SettingsShape } from './settings-shape';
import type { StandardShape } from './standard-shape';

/** Where local settings contradict themselves. */
export function brokenRulesOfSettings(settings: SettingsShape): BrokenRule[] {
  return [
    ...notFilledIn(settings),
    ...hoursThatCloseBeforeOpening(settings),
    ...proposalsAboveMaximum(settings),
    ...planBelowFloors(settings),
    ...remindersAboutUnreachable(settings),
    ...remindersAboutDecline(settings),
    ...groundsTakenAlready(settings),
    ...onCallOutOfReach(settings),
  ];
}

/** Where local settings and the adopted standard contradict each other. Each of the two is fine by itself. */
export function checkTogether(standard: StandardShape, settings: SettingsShape): BrokenRule[] {
  if (standard.municipality !== settings.municipality) {
    return [
      {
        path: ['municipality'],
        rule: 'otherMunicipality',
        params: { settings: settings.municipality, standard: standard.municipality },
      },
    ];
  }
  return [...proposalsWithoutPhase(standard, settings), ...phasesWithoutProposal(standard, settings)];
}

/** The versions of a municipality's standard: those that cases go by, and all that are known, drafts included. */
interface Versions {
  readonly inForce: readonly StandardShape[];
  readonly known: readonly StandardShape[];
}

/**
 * Where settings contradict the municipality's standards: each that is in force needs days for all of its phases, and days for a
 * phase that no version has are a slip. Days for a phase that only a draft has are how such a draft comes into force.
 */
export function checkWithVersions({ inForce, known }: Versions, settings: SettingsShape): BrokenRule[] {
  const broken = inForce.flatMap((standard) => phasesWithoutProposal(standard, settings));
  const [latest] = [...known].sort((one, other) => other.version - one.version);
  if (!latest) return broken;
  const phases = known.flatMap((standard) => standard.phases);
  return [...proposalsWithoutPhase({ ...latest, phases }, settings), ...broken];
}

export function hoursThatCloseBeforeOpening({ calendar: { hours } }: Pick<SettingsShape, 'calendar'>): BrokenRule[] {
  if (hours.from < hours.to) return [];
  return [{ path: ['calendar', 'hours', 'to'], rule: 'closesBeforeOpening', params: { ...hours } }];
}

export function proposalsAboveMaximum({
  followUp: { proposals, maximumDays },
}: Pick<SettingsShape, 'followUp'>): BrokenRule[] {
  return Object.entries(proposals)
    .filter(([, days]) => days > maximumDays)
    .map(([phase, days]) => ({
      path: ['followUp', 'proposals', phase],
      rule: 'proposalAboveMaximum',
      params: { days, maximumDays },
    }));
}

export function planBelowFloors({ unreachable }: Pick<SettingsShape, 'unreachable'>): BrokenRule[] {
  const { floors } = unreachable;
  return (['days', 'attempts'] as const)
    .filter((term) => unreachable[term] < floors[term])
    .map((term) => ({
      path: ['unreachable', term],
      rule: 'planBelowFloor',
      params: { proposed: unreachable[term], floor: floors[term] },
    }));
}

export const remindersAboutUnreachable = ({ unreachable }: Pick<SettingsShape, 'unreachable'>): BrokenRule[] =>
  remindersOutside(unreachable.reminders, unreachable.assessmentDays, 'unreachable');

export const remindersAboutDecline = ({ decline }: Pick<SettingsShape, 'decline'>): BrokenRule[] =>
  remindersOutside(decline.reminders, decline.assessmentDays, 'decline');

function remindersOutside(
  reminders: readonly number[],
  windowDays: number,
  window: 'unreachable' | 'decline',
): BrokenRule[] {
  return reminders.flatMap((days, index): BrokenRule[] =>
    days < windowDays
      ? []
      : [{ path: [window, 'reminders', index], rule: 'reminderOutsideWindow', params: { days, windowDays, window } }],
  );
}

export function onCallOutOfReach({ loneVisit: { onCall = [] } }: Pick<SettingsShape, 'loneVisit'>): BrokenRule[] {
  return onCall.flatMap(({ name, email, phone }, index): BrokenRule[] =>
    email || phone ? [] : [{ path: ['loneVisit', 'onCall', index], rule: 'onCallOutOfReach', params: { name } }],
  );
}

export function groundsTakenAlready({ additionalGrounds }: Pick<SettingsShape, 'additionalGrounds'>): BrokenRule[] {
  const taken = new Set(Object.keys(namedGrounds));
  return additionalGrounds.flatMap(({ id }, index): BrokenRule[] => {
    const isTaken = taken.has(id);
    taken.add(id);
    if (!isTaken) return [];
    return [{ path: ['additionalGrounds', index, 'id'], rule: 'groundTaken', params: { ground: id } }];
  });
}

function proposalsWithoutPhase(standard: StandardShape, { followUp }: SettingsShape): BrokenRule[] {
  const phases = [...new Set(standard.phases.map(({ id }) => id))];
  return Object.keys(followUp.proposals)
    .filter((phase) => !phases.includes(phase))
    .map((phase) => ({
      path: ['followUp', 'proposals', phase],
      rule: 'proposalWithoutPhase',
      params: { phase, standard: standard.id, version: standard.version, known: phases },
    }));
}

export function phasesWithoutProposal(standard: StandardShape, { followUp }: SettingsShape): BrokenRule[] {
  return standard.phases
    .filter(({ id }) => followUp.proposals[id] === undefined)
    .map(({ id }) => ({
      path: ['followUp', 'proposals'],
      rule: 'phaseWithoutProposal',
      params: { phase: id, standard: standard.id, version: standard.version, maximumDays: followUp.maximumDays },
    }));
}
