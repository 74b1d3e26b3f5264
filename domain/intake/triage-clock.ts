import type { CaseState } from '../case/case-state';
import type { Opening } from '../case/intake-facts';
import { endOfDay, localDateOf } from '../clock/time';
import { closingOf, isWorkingDay, nextWorkingInstant, openingOf, plusWorkingDays } from '../clock/working-days';
import { type Basis, basisNotRecorded, basisOf, fixedBasis, movingBasis, standingBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { intakeOfficer, type OpenTask, taskKeyOf } from '../tasks/open-task';

/** What the date of a triage rests on: the settings; urgent, the same day. */
export function triageBasis(urgent: boolean, rules: Rules): Basis {
  return urgent ? fixedBasis(rules, 'urgentTriage', 'sameDay') : basisOf(rules, 'triage', 'triage.workingDays');
}

/** Triage stands open until someone has assessed; urgent by the end of the same day (B7), with its own clock. */
export function triageTasks(state: CaseState, rules: Rules): OpenTask[] {
  if (state.status !== 'referred') return [];
  return [state.opening.urgent ? urgentTriage(state, rules) : ordinaryTriage(state, rules)];
}

function ordinaryTriage({ opening }: CaseState, rules: Rules): OpenTask {
  const { calendar, triage } = rules.settings;
  const day = plusWorkingDays(localDateOf(opening.at), triage.workingDays, calendar);
  const due = closingOf(day, calendar);
  return {
    cause: taskKeyOf('triage', 'ordinary'),
    kind: 'triage',
    asks: [intakeOfficer],
    showsFrom: nextWorkingInstant(opening.at, calendar),
    due,
    reminders: [openingOf(day, calendar)],
    escalates: { at: due },
    basis: movingBasis(kept(opening), rules, 'triage', 'triage.workingDays'),
  };
}

function kept({ triageBasis: basis }: Opening): Basis {
  return basis ?? basisNotRecorded('triage');
}

/** Reminded of at any hour; due as the municipality closes that day, or as the day ends where it has closed already. */
function urgentTriage({ opening }: CaseState, rules: Rules): OpenTask {
  const { calendar } = rules.settings;
  const since = opening.urgentSince ?? opening.at;
  const today = localDateOf(since);
  const closing = closingOf(today, calendar);
  const due = isWorkingDay(today, calendar) && since < closing ? closing : endOfDay(today);
  return {
    cause: taskKeyOf('triage', `urgent/${since}`),
    kind: 'triage',
    asks: [intakeOfficer],
    showsFrom: since,
    due,
    reminders: [since],
    escalates: { at: due },
    urgent: true,
    basis: standingBasis(kept(opening), rules, 'urgentTriage', 'sameDay'),
  };
}
