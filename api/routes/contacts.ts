import { z } from 'zod';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { qualifiedAs } from '../../domain/outreach/qualifications';
import { caseCommand } from '../cases/commands/case-command';
import { linesLeft } from '../cases/commands/lines-left';
import { paths } from '../paths';
import { agreedWithCitizen, codes, entryId, happenedAt, namedPlace, plannedOn, staffAs, text } from '../schema/fields';
import { forNextTime } from '../schema/next-time';

const contactBody = z.strictObject({
  happenedAt: happenedAt.optional().meta({ description: 'When it happened; the past is fine. Left out: now.' }),
  outcome: z.enum(outcomes),
  channel: z.enum(contactChannels),
  place: z.enum(placeKinds),
  namedPlace: namedPlace.optional(),
  placeText: text.optional(),
  outsideArea: z.boolean().optional(),
  activities: codes.optional(),
  participants: z.array(staffAs('participant')).max(20).optional(),
  minutes: z.int().min(0).max(1_440).optional(),
  note: text.optional(),
  wishes: text.optional(),
  forNextTime: forNextTime.optional(),
  nextFollowUpOn: plannedOn.optional().meta({ description: 'Left out: as proposed. Another day asks for a reason.' }),
  agreedWithCitizen,
  takesOver: entryId.optional().meta({ description: 'The report of a program that you take over as your own.' }),
  reason: text.optional(),
});

export const contacts = [
  caseCommand({
    type: 'logContact',
    path: paths.contacts,
    act: 'logContact',
    tag: 'Contacts',
    summary: 'Log a contact, an attempt or a sighting',
    description:
      'Late and in any order: the state is the same as if each had come in its time. Whoever had the case before tells so what ' +
      'happened while they had it, for thirty days, and is answered without how the case stands now.',
    body: contactBody,
    toldLate: ({ happenedAt: at }) => at,
    data: ({ forNextTime: lines, ...body }, { caller, key }) => ({
      ...body,
      ...(lines && { forNextTime: linesLeft(lines, key) }),
      ...(caller.kind === 'staff' && qualifiedAs(caller.person.competence)),
    }),
  }),
  caseCommand({
    type: 'addNote',
    path: paths.notes,
    act: 'addNote',
    tag: 'Contacts',
    summary: 'Add a note, also about an earlier entry and after the end',
    description: 'With `from`, it is the citizen’s own remark: kept beside the entry, which stays as it is.',
    body: z.strictObject({
      note: text,
      about: z.int().min(1).optional(),
      from: z.enum(['citizen']).optional(),
      writtenAt: happenedAt.optional().meta({ description: 'When it was written, where a phone had no net.' }),
    }),
    toldLate: ({ writtenAt }) => writtenAt,
    data: (body) => body,
  }),
  caseCommand({
    type: 'addConcern',
    path: paths.concerns,
    act: 'addNote',
    tag: 'Contacts',
    summary: 'Add another concern about the same citizen',
    body: z.strictObject({
      channel: z.string().regex(/^\w{1,40}$/),
      referrer: z.string().regex(/^\w{1,40}$/),
      description: text,
      receivedAt: happenedAt.optional(),
    }),
    data: (body) => body,
  }),
];
