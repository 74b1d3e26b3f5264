import { z } from 'zod';
import { services } from '../../domain/case/handover-states';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { codes, entryId, happenedAt, plannedOn, reasonsWhereAssessed, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Handovers';
const params = caseParams.extend({ handover: entryId });

export const handovers = [
  caseCommand({
    type: 'offerHandover',
    path: paths.handovers.offer,
    act: 'doOutreach',
    tag,
    summary: 'Offer another service, on a consent; sent at once unless `send` is false. Its id is the Idempotency-Key',
    body: z.strictObject({
      service: z.enum(services),
      serviceName: text.optional(),
      message: text.optional().meta({ description: 'What the service is told in words.' }),
      consent: entryId,
      share: codes.meta({
        description:
          'Of the kinds of information that the standard lists; valid consents to that service cover each, together.',
      }),
      send: z.boolean().optional(),
      needsIdentity: z.boolean().optional(),
      identityGiven: z.boolean().optional(),
      leastIntrusive: text.optional(),
      reason: text.optional(),
    }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'sendHandover',
    path: paths.handovers.send,
    act: 'doOutreach',
    tag,
    summary: 'Send an offer that was prepared, on its own consent or on another',
    params,
    body: z.strictObject({
      consent: entryId.optional().meta({ description: 'Where the one that it was prepared on holds no longer.' }),
    }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
  caseCommand({
    type: 'answerHandover',
    path: paths.handovers.answer,
    act: 'answerHandover',
    tag,
    summary: 'Record the service’s answer to a handover; by staff or by a program',
    params,
    body: z.strictObject({
      answer: z.enum(['accepted', 'rejected']),
      reason: text.optional(),
      meetingOn: plannedOn.optional(),
    }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
  caseCommand({
    type: 'withdrawHandover',
    path: paths.handovers.withdraw,
    act: 'doOutreach',
    tag,
    summary: 'Withdraw a handover, with a reason',
    params,
    body: z.strictObject({ reason: text }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
  caseCommand({
    type: 'agreeFirstMeeting',
    path: paths.handovers.firstMeeting,
    act: 'doOutreach',
    tag,
    summary: 'Record the date of the first meeting with the service',
    params,
    body: z.strictObject({ on: plannedOn }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
  caseCommand({
    type: 'recordAttendance',
    path: paths.handovers.attendance,
    act: 'doOutreach',
    tag,
    summary: 'Record whether the citizen attended the first meeting: bridging begins, or the case goes on',
    params,
    body: z.strictObject({ attended: z.boolean(), attendedAt: happenedAt.optional(), reason: text.optional() }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
  caseCommand({
    type: 'assessLanding',
    path: paths.handovers.landing,
    act: 'doOutreach',
    tag,
    summary: 'Record whether the citizen has settled in with the service: the case ends, or bridging goes on',
    params,
    body: z.strictObject({ landed: z.boolean(), reasons: reasonsWhereAssessed }),
    data: (body, { params: { handover } }) => ({ ...body, handover }),
  }),
];
