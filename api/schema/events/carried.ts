import { z } from 'zod';
import { crisisKinds, incidentKinds } from '../../../domain/case/care-facts';
import type { CarriedEntry } from '../../../domain/case/carried';
import { services } from '../../../domain/case/handover-states';
import { namedPlaceKinds } from '../../../domain/case/place-facts';
import type { Returned } from '../../../domain/undoing/returning';
import { actor, basis } from '../basis';
import { contactFact, contactWith } from '../case-state';
import { coverage } from '../consents';
import { handoverState } from '../kinds';
import { mirrorOf } from '../mirror';
import { dateTime, id, listOf, localDate, openedText, otherCaseId } from '../values';
import { bringsBack } from './brings-back';
import { eventData } from './event-data';

type Of<Kind extends CarriedEntry['entry']> = Extract<CarriedEntry, { entry: Kind }>;

/** An entry that came along from another case. */
const carriedEntry = z.discriminatedUnion('entry', [
  mirrorOf<Of<'incident'>>()({
    entry: z.literal('incident'),
    id,
    kind: z.enum(incidentKinds),
    since: dateTime,
    basis,
    reviewed: z.boolean().optional(),
    pairsReviewOn: localDate.optional(),
    pairsBasis: basis.optional(),
    note: openedText.optional(),
  }),
  mirrorOf<Of<'pairRule'>>()({ entry: z.literal('pairRule'), since: dateTime, reviewOn: localDate, basis }),
  mirrorOf<Of<'crisis'>>()({
    entry: z.literal('crisis'),
    kind: z.enum(crisisKinds),
    since: dateTime,
    basis,
    note: openedText.optional(),
  }),
  mirrorOf<Of<'childConcern'>>()({
    entry: z.literal('childConcern'),
    id,
    kind: z.enum(['child', 'pregnancy']),
    since: dateTime,
    basis,
    note: openedText.optional(),
  }),
  mirrorOf<Of<'lineForNextTime'>>()({ entry: z.literal('lineForNextTime'), id, contact: id, line: openedText }),
  mirrorOf<Of<'place'>>()({
    entry: z.literal('place'),
    id,
    kind: z.enum(namedPlaceKinds),
    name: openedText,
    retired: z.literal(true).optional(),
  }),
  mirrorOf<Of<'consent'>>()({
    entry: z.literal('consent'),
    id,
    covers: coverage,
    until: localDate.optional(),
    basis,
    toWhom: openedText.optional(),
  }),
  mirrorOf<Of<'appointment'>>()({
    entry: z.literal('appointment'),
    id,
    at: dateTime,
    basis,
    what: openedText.optional(),
    place: openedText.optional(),
    namedPlace: id.optional(),
  }),
  mirrorOf<Of<'handover'>>()({
    entry: z.literal('handover'),
    id,
    service: z.enum(services),
    consent: id,
    shares: listOf(z.string()),
    state: handoverState,
    since: dateTime,
    basis,
    meetingOn: localDate.optional(),
    until: dateTime.optional(),
    serviceName: openedText.optional(),
    message: openedText.optional(),
  }),
  mirrorOf<Of<'comment'>>()({
    entry: z.literal('comment'),
    id,
    contact: id,
    since: dateTime,
    by: actor,
    notedBy: id.optional(),
    comment: openedText,
    answers: listOf(z.object({ answer: openedText, at: dateTime, by: actor })),
  }),
  mirrorOf<Of<'secondWorker'>>()({ entry: z.literal('secondWorker'), worker: id }),
  mirrorOf<Of<'goals'>>()({ entry: z.literal('goals'), goals: openedText }),
  mirrorOf<Of<'situation'>>()({
    entry: z.literal('situation'),
    needs: openedText.optional(),
    contactWith: contactWith.optional(),
    parallelServices: listOf(z.string()).optional(),
  }),
]);

/** How what went along stands as it comes back. */
export const returned = mirrorOf<Returned>()({
  incidents: listOf(z.object({ id, reviewed: z.boolean().optional() })),
  childConcerns: listOf(z.object({ id, settled: z.enum(['noticeSent', 'decidedOtherwise']).optional() })),
  consents: listOf(z.object({ id, over: z.enum(['withdrawn', 'expired']).optional() })),
  comments: listOf(z.object({ id, answeredAt: dateTime.optional(), closed: z.literal(true).optional() })).optional(),
  forNextTime: listOf(z.object({ id, tickedOff: z.literal(true).optional() })),
  places: listOf(z.object({ id, retired: z.literal(true).optional() })),
  appointments: listOf(
    z.object({ id, at: dateTime, state: z.enum(['agreed', 'kept', 'missed', 'cancelled', 'withdrawn']) }),
  ),
  handovers: listOf(
    z.object({
      id,
      state: handoverState,
      since: dateTime,
      basis,
      meetingOn: localDate.optional(),
      until: dateTime.optional(),
    }),
  ),
});

/** What comes along from another case about the same citizen. */
export const carriedEvents = {
  entryCarried: eventData<'entryCarried'>()({ from: otherCaseId, carried: carriedEntry }),
  contactsCarried: eventData<'contactsCarried'>()({
    from: otherCaseId,
    contacts: listOf(contactFact),
    struckOut: listOf(id).optional(),
    bringsBack,
  }),
};
