import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { entryId, namedPlace, plannedAt, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Appointments';
const params = caseParams.extend({ appointment: entryId });

export const appointments = [
  caseCommand({
    type: 'makeAppointment',
    path: paths.appointments.make,
    act: 'doOutreach',
    tag,
    summary: 'Make an appointment; its id is the Idempotency-Key',
    body: z.strictObject({ at: plannedAt, what: text, place: text.optional(), namedPlace: namedPlace.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'moveAppointment',
    path: paths.appointments.move,
    act: 'doOutreach',
    tag,
    summary: 'Move an appointment',
    params,
    body: z.strictObject({ at: plannedAt, reason: text.optional() }),
    data: (body, { params: { appointment } }) => ({ ...body, appointment }),
  }),
  caseCommand({
    type: 'settleAppointment',
    path: paths.appointments.settle,
    act: 'doOutreach',
    tag,
    summary: 'Record that an appointment was kept, missed or cancelled',
    params,
    body: z.strictObject({ outcome: z.enum(['kept', 'missed', 'cancelled']), reason: text.optional() }),
    data: (body, { params: { appointment } }) => ({ ...body, appointment }),
  }),
];
