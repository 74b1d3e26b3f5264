import { namedGrounds } from './grounds';
import type { BrokenRule } from './schema-parts';
import type { SettingsShape } from './settings-shape';
import type { StandardShape } from './standard-shape';

/** Where local settings contradict themselves. */
export function brokenRulesOfSettings(settings: SettingsShape): BrokenRule[] {
  return [
    ...hoursThatCloseBeforeOpening(settings),
    ...proposalsAboveMaximum(settings),
    ...remindersOutside(settings.unreachable.reminders, settings.unreachable.assessmentDays, 'unreachable'),
    ...remindersOutside(settings.decline.reminders, settings.decline.assessmentDays, 'decline'),
    ...groundsTakenAlready(settings),
  ];
}

/** Where local settings and the adopted standard contradict each other. Each of the two is fine by itself. */
export function checkTogether(standard: StandardShape, settings: SettingsShape): BrokenRule[] {
  if (standard.municipality !== settings.municipality) {
    return [
      {
        path: ['municipality'],
        problem: `these settings are ${settings.municipality}'s, the standard is ${standard.municipality}'s`,
        expected: standard.municipality,
      },
    ];
  }
  return [...proposalsWithoutPhase(standard, settings), ...phasesWithoutProposal(standard, settings)];
}

function hoursThatCloseBeforeOpening({ calendar: { hours } }: SettingsShape): BrokenRule[] {
  if (hours.from < hours.to) return [];
  return [
    {
      path: ['calendar', 'hours', 'to'],
      problem: `the day closes at ${hours.to} and opens at ${hours.from}`,
      expected: `a time after ${hours.from}`,
    },
  ];
}

function proposalsAboveMaximum({ followUp: { proposals, maximumDays } }: SettingsShape): BrokenRule[] {
  return Object.entries(proposals)
    .filter(([, days]) => days > maximumDays)
    .map(([phase, days]) => ({
      path: ['followUp', 'proposals', phase],
      problem: `proposes ${days} days, and followUp.maximumDays allows ${maximumDays}`,
      expected: `at most ${maximumDays}, or a higher maximumDays`,
    }));
}

function remindersOutside(reminders: readonly number[], windowDays: number, part: string): BrokenRule[] {
  return reminders.flatMap((days, index) =>
    days < windowDays
      ? []
      : [
          {
            path: [part, 'reminders', index],
            problem: `a reminder ${days} days before the end is not inside the ${windowDays} days of ${part}.assessmentDays`,
            expected: `fewer than ${windowDays} days`,
          },
        ],
  );
}

function groundsTakenAlready({ additionalGrounds }: SettingsShape): BrokenRule[] {
  const taken = new Set(Object.keys(namedGrounds));
  return additionalGrounds.flatMap(({ id }, index) => {
    const isTaken = taken.has(id);
    taken.add(id);
    if (!isTaken) return [];
    return [
      { path: ['additionalGrounds', index, 'id'], problem: `the ground ${id} exists already`, expected: 'a new name' },
    ];
  });
}

function proposalsWithoutPhase(standard: StandardShape, { followUp }: SettingsShape): BrokenRule[] {
  const phases = standard.phases.map(({ id }) => id);
  return Object.keys(followUp.proposals)
    .filter((phase) => !phases.includes(phase))
    .map((phase) => ({
      path: ['followUp', 'proposals', phase],
      problem: `proposes days for the phase ${phase}, which ${standard.id} version ${standard.version} does not have`,
      expected: `one of ${phases.join(', ')}`,
    }));
}

function phasesWithoutProposal(standard: StandardShape, { followUp }: SettingsShape): BrokenRule[] {
  return standard.phases
    .filter(({ id }) => followUp.proposals[id] === undefined)
    .map(({ id }) => ({
      path: ['followUp', 'proposals'],
      problem: `has no proposal for the phase ${id} of ${standard.id} version ${standard.version}`,
      expected: `${id}: a number of days, at most ${followUp.maximumDays}`,
    }));
}
