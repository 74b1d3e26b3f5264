import { instant, showInstant } from '../../domain/clock/time';
import { appointmentNames } from '../../texts/codes';
import { outreachActs as words } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import type { OptionsOf } from './act-field';
import { namedAs, oneOf } from './chosen-fields';
import { moment, text, textIfAny } from './written-fields';

const agreed: OptionsOf = ({ shown: { appointments } }) =>
  appointments.map(({ id, at, what }) => ({
    value: id,
    label: [showInstant(instant(at)), what].filter(Boolean).join(', '),
  }));

const whichAppointment = oneOf({ label: words.whichAppointment, options: agreed });

export const makeAppointment = act({
  title: words.makeAppointment,
  fields: {
    at: moment({ label: words.when }),
    what: text({ label: words.what, hint: words.whatHint }),
    place: textIfAny({ label: words.where }),
  },
  follows: ({ about }) => about.say(words.makeAppointmentFollows),
  verb: words.saveAppointment,
  command: ({ about: { shown }, said }) => {
    const place = said('place');
    return caseCommand(
      '/v1/cases/{caseId}/appointments',
      { caseId: shown.caseId },
      { at: said('at'), what: said('what'), ...(place && { place }) },
    );
  },
});

export const moveAppointment = act({
  title: words.moveAppointment,
  fields: {
    appointment: whichAppointment,
    at: moment({ label: words.newTime }),
    reason: textIfAny({ label: words.reasonIfAny }),
  },
  follows: ({ about }) => about.say(words.moveAppointmentFollows),
  verb: words.move,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/appointments/{appointment}/move',
      { caseId: shown.caseId, appointment: said('appointment') },
      { at: said('at'), ...(reason && { reason }) },
    );
  },
});

export const settleAppointment = act({
  title: words.settleAppointment,
  fields: {
    appointment: whichAppointment,
    outcome: oneOf({ label: words.howItWent, options: namedAs(['kept', 'missed', 'cancelled'], appointmentNames) }),
    reason: textIfAny({ label: words.noteIfAny, hint: words.noteHint }),
  },
  follows: ({ about }) => about.say(words.settleAppointmentFollows),
  verb: words.save,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/appointments/{appointment}/settle',
      { caseId: shown.caseId, appointment: said('appointment') },
      { outcome: said('outcome'), ...(reason && { reason }) },
    );
  },
});
