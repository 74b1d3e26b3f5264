import { z } from 'zod';
import { services } from '../../../domain/case/handover-states';
import { basis } from '../basis';
import { dateTime, id, listOf, localDate, openedText } from '../values';
import { eventData } from './event-data';

const handover = { handover: id };
const reason = { reason: openedText.optional() };

/** Onward to another service. */
export const handoverEvents = {
  handoverOffered: eventData<'handoverOffered'>()({
    id,
    service: z.enum(services),
    serviceName: openedText.optional(),
    message: openedText.optional(),
    consent: id,
    share: listOf(z.string()),
    needsIdentity: z.boolean().optional(),
    identityGiven: z.boolean().optional(),
    leastIntrusive: openedText.optional(),
    ...reason,
    basis,
  }),
  handoverSent: eventData<'handoverSent'>()({
    ...handover,
    consent: id.optional().meta({ description: 'Another consent than the one it was prepared on.' }),
    basis,
  }),
  handoverAccepted: eventData<'handoverAccepted'>()({ ...handover, ...reason, basis }),
  handoverRejected: eventData<'handoverRejected'>()({ ...handover, reason: openedText }),
  handoverWithdrawn: eventData<'handoverWithdrawn'>()({
    ...handover,
    because: z.enum(['staff', 'declined', 'consentWithdrawn']),
    consent: id.optional().meta({ description: 'The consent that was withdrawn.' }),
    ...reason,
  }),
  firstMeetingAgreed: eventData<'firstMeetingAgreed'>()({ ...handover, on: localDate, basis }),
  attendanceConfirmed: eventData<'attendanceConfirmed'>()({
    ...handover,
    attendedAt: dateTime,
    bridgingUntil: dateTime,
    basis,
  }),
  neverAttended: eventData<'neverAttended'>()({ ...handover, ...reason }),
  landingAsked: eventData<'landingAsked'>()({ ...handover, until: dateTime, basis }),
  landed: eventData<'landed'>()({ ...handover, reasons: openedText.optional() }),
  notLanded: eventData<'notLanded'>()({ ...handover, reasons: openedText, bridgingUntil: dateTime, basis }),
};
