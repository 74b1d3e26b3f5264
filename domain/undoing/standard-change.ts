import type { CaseState } from '../case/case-state';
import { accept, type Fact, factsOf, inField, reject } from '../case/decision';
import { unknownPhase } from '../case/guards';
import { type LocalDate, startOfDay } from '../clock/time';
import type { Sealed } from '../ids';
import { localBasis } from '../rules/basis';
import type { CarriedStandard, Rules, StandardRef } from '../rules/rule-book';
import type { LocalSettings } from '../rules/settings';
import { phaseOf } from '../rules/standard-queries';
import { taskKeyOf } from '../tasks/open-task';
import { part, type TimedStep } from '../tasks/part';

export type StandardChangeCommands = {
  /** The standard itself travels with the command: rules are data. */
  moveToStandard: {
    readonly standard: CarriedStandard;
    readonly phase?: string;
    readonly reason: Sealed;
    readonly rulesVersion?: number;
  };
  /** `rulesVersion`: of the shape in which the rules are brought (`rule-book.ts`); none is 1. */
  applySettings: { readonly settings: LocalSettings; readonly rulesVersion?: number };
};
export type StandardChangeEvents = {
  movedToStandard: {
    readonly from: StandardRef;
    readonly to: StandardRef;
    readonly phase: string | null;
    readonly reason: Sealed;
  };
  settingsApplied: { readonly version: number; readonly from: LocalDate };
  settingsTookEffect: { readonly version: number; readonly from: LocalDate };
};

const fact = factsOf<StandardChangeEvents>();

/**
 * A case stays on the standard's version it began under (B1) until a person moves it; its deadlines follow at once.
 * Local settings hold for every case from their date.
 */
export const standardChange = part<StandardChangeCommands, StandardChangeEvents>({
  commands: {
    moveToStandard(state, { standard, phase, reason }, { rules }) {
      const to = { id: standard.id, version: standard.version };
      const from = state.standard;
      if (standard.municipality !== state.municipality) {
        return reject('otherMunicipality', { municipality: standard.municipality });
      }
      if (to.id === from.id && to.version === from.version)
        return inField('version', reject('sameStandard', { ...to }));
      const kept = phase ?? state.phase;
      if (kept !== null && !phaseOf(standard, kept))
        return inField('phase', unknownPhase(kept, { ...rules, standard }));
      return accept(fact('movedToStandard', { from, to, phase: kept, reason }));
    },
    applySettings(state, { settings }, { rules }) {
      if (settings.municipality !== state.municipality) {
        return reject('otherMunicipality', { municipality: settings.municipality });
      }
      if (isKnown(settings, rules)) return accept([]);
      return accept(fact('settingsApplied', { version: settings.version, from: settings.from as LocalDate }));
    },
  },
  events: {
    movedToStandard: (state, { to, phase }) => {
      const { lastPhaseChange: _ofTheOther, ...rest } = state;
      return { ...rest, standard: to, phase };
    },
    settingsApplied: (state) => state,
    settingsTookEffect: (state, { version }) => ({ ...state, settingsVersion: version }),
  },
  timedSteps: takingEffect,
});

/** Whether the case has these very settings; after a restore others may come under a number that it knows. */
function isKnown(settings: LocalSettings, { settings: inForce, earlier, upcoming }: Rules): boolean {
  const content = JSON.stringify(settings);
  return [inForce, ...earlier, ...upcoming].some((one) => JSON.stringify(one) === content);
}

/**
 * Settings take effect as their day begins, those of an earlier day at once. The event lets the read model renew the
 * dates that it keeps of the case.
 */
function takingEffect(
  { status, settingsVersion }: CaseState,
  { settings, upcoming }: Rules,
): TimedStep<Fact<StandardChangeEvents>>[] {
  const next = settings.version === settingsVersion ? upcoming[0] : settings;
  if (!next || status === 'ended') return [];
  const { version } = next;
  const from = next.from as LocalDate;
  return [
    {
      at: startOfDay(from),
      kind: 'settingsTakeEffect',
      cause: taskKeyOf('settings', version),
      basis: localBasis(next, 'settings', 'from'),
      fire: () => [fact('settingsTookEffect', { version, from })],
    },
  ];
}
