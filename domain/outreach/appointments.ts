import type { CaseState } from '../case/case-state';
import { accept, factsOf, inField, reject } from '../case/decision';
import { afterDecline, notADayAhead } from '../case/guards';
import type { Appointment, AppointmentSettling } from '../case/outreach-facts';
import { endOfDay, type Instant, localDateOf, plusDays } from '../clock/time';
import { openingOf, toWorkingDay } from '../clock/working-days';
import type { EntryId, Sealed } from '../ids';
import { type Basis, fixedBasis, standingBasis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { byDay } from '../tasks/reminding';
import { notThatPlace } from './places';

export type AppointmentCommands = {
  makeAppointment: {
    readonly at: Instant;
    readonly what: Sealed;
    readonly place?: Sealed;
    readonly namedPlace?: EntryId;
  };
  moveAppointment: { readonly appointment: EntryId; readonly at: Instant; readonly reason?: Sealed };
  settleAppointment: {
    readonly appointment: EntryId;
    readonly outcome: 'kept' | 'missed' | 'cancelled';
    readonly reason?: Sealed;
  };
};
export type AppointmentEvents = AppointmentSettling & {
  appointmentMade: AppointmentCommands['makeAppointment'] & { readonly id: EntryId; readonly basis: Basis };
  appointmentMoved: {
    readonly appointment: EntryId;
    readonly at: Instant;
    readonly reason?: Sealed;
    readonly basis: Basis;
  };
};

const fact = factsOf<AppointmentEvents>();

/** To go along to the doctor, a meeting: made, moved, cancelled, kept or missed; shown in that day's list. */
export const appointments = part<AppointmentCommands, AppointmentEvents>({
  commands: {
    makeAppointment: (state, { at, what, place, namedPlace }, context) =>
      afterDecline(state) ??
      inField('at', notADayAhead(localDateOf(at), context, 'today')) ??
      inField('namedPlace', notThatPlace(state, namedPlace)) ??
      accept(
        fact('appointmentMade', {
          id: context.commandId as string as EntryId,
          at,
          what,
          ...(place && { place }),
          ...(namedPlace && { namedPlace }),
          basis: agreedBasis(context.rules),
        }),
      ),
    moveAppointment: (state, { appointment, at, reason }, context) =>
      notAgreed(state, appointment) ??
      inField('at', notADayAhead(localDateOf(at), context, 'today')) ??
      accept(
        fact('appointmentMoved', {
          appointment,
          at,
          ...(reason && { reason }),
          basis: agreedBasis(context.rules),
        }),
      ),
    settleAppointment: (state, { appointment, outcome, reason }) =>
      notAgreed(state, appointment) ??
      accept(fact('appointmentSettled', { appointment, outcome, ...(reason && { reason }) })),
  },
  impossible: { makeAppointment: afterDecline, moveAppointment: noneAgreed, settleAppointment: noneAgreed },

  events: {
    appointmentMade: (state, { id, at, namedPlace, basis }, { seq }) => ({
      ...state,
      appointments: [...state.appointments, { id, at, seq, state: 'agreed', basis, ...(namedPlace && { namedPlace }) }],
    }),
    appointmentMoved: (state, { appointment, at, basis }, { seq }) => {
      const before = state.appointments.find(({ id }) => id === appointment);
      const earlier = before && { at: before.at, seq: before.seq, basis: before.basis };
      const movedFrom = earlier && [...(before.movedFrom ?? []), earlier];
      return changed(state, appointment, { at, seq, basis, ...(movedFrom && { movedFrom }) });
    },
    appointmentSettled: (state, { appointment, outcome }) => changed(state, appointment, { state: outcome }),
  },

  openTasks: appointmentTasks,
});

/** The day that has been agreed on. */
function agreedBasis(rules: Rules): Basis {
  return fixedBasis(rules, 'appointment', 'agreedDay');
}

function changed(state: CaseState, id: EntryId, more: Partial<Appointment>): CaseState {
  return { ...state, appointments: state.appointments.map((one) => (one.id === id ? { ...one, ...more } : one)) };
}

function noneAgreed({ appointments: all }: CaseState) {
  return all.some(({ state }) => state === 'agreed') ? undefined : reject('nothingOpen', { what: 'appointment' });
}

function notAgreed({ appointments: all }: CaseState, id: EntryId) {
  const found = all.find((one) => one.id === id);
  if (!found) return reject('unknownEntry', { what: 'appointment', id, known: all.map((one) => one.id) });
  return found.state === 'agreed' ? undefined : reject('notInThisState', { is: found.state, right: ['agreed'] });
}

/**
 * On its day it shows in the list, in a pause too: what was agreed with the citizen does not stand still. With no word of
 * how it went, the worker is asked the working day after. After a decline nobody is asked, also of one that another case
 * brings along (G17).
 */
function appointmentTasks({ appointments: all, status, ending }: CaseState, rules: Rules): OpenTask[] {
  const standsStill = status === 'paused' && rules.lacks?.includes('appointments-in-pauses');
  if (status === 'ended' || standsStill || ending?.kind === 'decline') return [];
  const { calendar } = rules.settings;
  return all
    .filter(({ state }) => state === 'agreed')
    .map(({ id, at, seq, basis }) => {
      const day = localDateOf(at);
      const { reminders, escalates } = byDay(toWorkingDay(plusDays(day, 1), calendar), rules);
      return {
        cause: taskKeyOf('appointmentOutcome', `${id}/${seq}`),
        kind: 'appointmentOutcome',
        asks: [worker],
        showsFrom: openingOf(day, calendar),
        due: endOfDay(day),
        reminders,
        ...(escalates && { escalates }),
        basis: standingBasis(basis, rules, 'appointment', 'agreedDay'),
      };
    });
}
