import { z } from 'zod';
import { contactChannels, outcomes, placeKinds } from '../../../domain/case/contact-facts';
import { pauseReasons } from '../../../domain/case/paused-days';
import { namedPlaceKinds } from '../../../domain/case/place-facts';
import { agreedWithCitizen, basis } from '../basis';
import { planTermsShown } from '../case-state';
import { coverage } from '../consents';
import { lineLeft } from '../next-time';
import { dateTime, id, listOf, localDate, openedText } from '../values';
import { eventData } from './event-data';
import { situationSaid } from './situation';

const reason = { reason: openedText.optional() };
const agreed = { agreedWithCitizen };

/** The outreach itself: who works with the citizen, contacts, appointments, follow-ups, phases, reviews, pauses, consents. */
export const outreachEvents = {
  assigned: eventData<'assigned'>()({ worker: id, from: id.nullable(), team: id.optional(), reason: openedText }),
  unassigned: eventData<'unassigned'>()({ from: id, because: z.enum(['deactivated', 'left']), ...reason }),
  secondWorkerAdded: eventData<'secondWorkerAdded'>()({ worker: id }),
  secondWorkerRemoved: eventData<'secondWorkerRemoved'>()({ worker: id, ...reason }),
  phaseChanged: eventData<'phaseChanged'>()({
    from: z.string(),
    to: z.string(),
    needReviewOn: localDate.optional(),
    needReviewBasis: basis.optional(),
    ...reason,
  }),
  stableContactReached: eventData<'stableContactReached'>()({ note: openedText.optional() }),
  contactLogged: eventData<'contactLogged'>()({
    id,
    happenedAt: dateTime,
    outcome: z.enum(outcomes),
    channel: z.enum(contactChannels),
    place: z.enum(placeKinds),
    namedPlace: id.optional().meta({ description: 'Which of this person’s named places.' }),
    placeText: openedText.optional(),
    outsideArea: z.boolean().optional(),
    activities: listOf(z.string()).optional(),
    participants: listOf(id).optional(),
    minutes: z.number().optional(),
    note: openedText.optional(),
    wishes: openedText.optional(),
    forNextTime: listOf(lineLeft).optional(),
    trained: z.boolean().optional(),
    employedElsewhere: z.literal(true).optional(),
    followUpOn: localDate.optional(),
    followUpDeparts: z.boolean().optional().meta({ description: 'Another day than the one proposed.' }),
    followUpBasis: basis.optional().meta({ description: 'What the day is proposed by.' }),
    takesOver: id.optional().meta({ description: 'The report of a program that was taken over with it.' }),
    ...agreed,
    ...reason,
  }),
  contactReported: eventData<'contactReported'>()({
    id,
    happenedAt: dateTime,
    outcome: z.enum(outcomes),
    channel: z.enum(contactChannels),
    place: z.enum(placeKinds),
    minutes: z.number().optional(),
    note: openedText.optional(),
  }),
  contactCommented: eventData<'contactCommented'>()({
    id,
    contact: id,
    comment: openedText,
    notedBy: id.optional().meta({ description: 'Who noted the contact.' }),
  }),
  commentAnswered: eventData<'commentAnswered'>()({
    comment: id,
    answer: openedText,
    writtenAt: dateTime.optional().meta({ description: 'When it was written, where that was before it was told.' }),
  }),
  commentClosed: eventData<'commentClosed'>()({ comment: id, note: openedText.optional() }),
  noteAdded: eventData<'noteAdded'>()({
    note: openedText,
    about: z.number().optional().meta({ description: 'The number of the entry that it is about.' }),
    from: z.literal('citizen').optional(),
    writtenAt: dateTime.optional().meta({ description: 'When it was written, where that was before it was told.' }),
    declineHeardAt: dateTime
      .optional()
      .meta({ description: 'The citizen was heard to decline, under emergency access.' }),
  }),
  lineTickedOff: eventData<'lineTickedOff'>()({ line: id }),
  placeNamed: eventData<'placeNamed'>()({ id, kind: z.enum(namedPlaceKinds), name: openedText }),
  placeRenamed: eventData<'placeRenamed'>()({ place: id, name: openedText }),
  placeRetired: eventData<'placeRetired'>()({ place: id, ...reason }),
  appointmentMade: eventData<'appointmentMade'>()({
    id,
    at: dateTime,
    what: openedText,
    place: openedText.optional(),
    namedPlace: id.optional(),
    basis,
  }),
  appointmentMoved: eventData<'appointmentMoved'>()({ appointment: id, at: dateTime, ...reason, basis }),
  appointmentSettled: eventData<'appointmentSettled'>()({
    appointment: id,
    outcome: z.enum(['kept', 'missed', 'cancelled', 'withdrawn']),
    ...reason,
  }),
  followUpSet: eventData<'followUpSet'>()({ on: localDate, departs: z.boolean(), ...reason, ...agreed, basis }),
  followUpSnoozed: eventData<'followUpSnoozed'>()({ on: localDate, from: localDate, ...reason, ...agreed, basis }),
  needReviewed: eventData<'needReviewed'>()({
    need: z.enum(['continues', 'less', 'otherMeasure']),
    ...situationSaid,
    leastIntrusive: openedText.optional(),
    followUpDays: z.number().optional(),
    plan: planTermsShown.optional(),
    nextReviewOn: localDate,
    nextReviewDeparts: z.boolean(),
    nextReviewBasis: basis,
    planBasis: basis.optional(),
    ...reason,
  }),
  paused: eventData<'paused'>()({
    because: z.enum(pauseReasons),
    until: localDate,
    note: openedText.optional(),
    basis,
  }),
  pauseExtended: eventData<'pauseExtended'>()({ until: localDate, reason: openedText, basis }),
  resumed: eventData<'resumed'>()({
    followUpOn: localDate,
    followUpBasis: basis,
    followUpDeparts: z.boolean().optional(),
    note: openedText.optional(),
    ...reason,
    ...agreed,
  }),
  consentGiven: eventData<'consentGiven'>()({
    id,
    covers: coverage,
    toWhom: openedText,
    until: localDate.optional(),
    earlier: z
      .object({ to: z.string(), what: listOf(z.string()) })
      .optional()
      .meta({ description: 'What an earlier release recorded; it covers nothing.' }),
    basis,
  }),
  consentWithdrawn: eventData<'consentWithdrawn'>()({ consent: id, note: openedText.optional() }),
  consentExpired: eventData<'consentExpired'>()({ consent: id }),
};
