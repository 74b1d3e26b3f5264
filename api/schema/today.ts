import { z } from 'zod';
import { statuses } from '../../domain';
import { contactChannels } from '../../domain/case/contact-facts';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import type { CommandName } from '../../domain/case/status';
import { channelWords } from '../../store/identity/reachability';
import { badges, cautions } from '../../texts/neutral';
import { deadlineKind } from './kinds';
import { lineForNextTime } from './next-time';
import { dateTime, id, listOf, localDate, openedText, orNull } from './values';

/** What stands on a card above the name. Its words may be read by whoever looks over the shoulder. */
export const badge = z
  .object({ kind: z.enum(badges), text: z.string() })
  .meta({ id: 'Badge', description: 'Neutral: the reasons for it stand in `cautions`, to be shown behind a tap.' });

export const caution = z
  .object({
    kind: z.enum(cautions),
    text: z.string(),
    since: dateTime.nullable(),
    until: localDate.nullable().meta({ description: 'The day on which it is looked at again.' }),
  })
  .meta({ id: 'Caution', description: 'What to know before setting out. Not to be shown on a list.' });

export const ask = z
  .object({
    cause: z.string(),
    kind: deadlineKind.meta({ description: 'For choosing what the card offers; its words are in `text`.' }),
    text: z.string().meta({ description: 'In neutral words, whatever it is about.' }),
    shown: z.boolean().meta({ description: 'It is asked already; false: it is to come.' }),
    dueAt: dateTime.nullable(),
    dueOn: localDate.nullable(),
    daysOverdue: z.number().meta({ description: 'Days after the day it was due on; 0: not overdue.' }),
    urgent: z.boolean(),
  })
  .meta({
    id: 'Ask',
    description:
      'Something that the contact person is asked to do, or will be. What its date rests on is told by `GET /v1/cases/{caseId}/why`.',
  });

/** What is done from a card itself; everything else from the case's own page. */
export const actsOfCard = ['logContact', 'tickOff'] as const satisfies readonly CommandName[];

export const card = z
  .object({
    caseId: id,
    number: z.string(),
    version: z.number().meta({ description: 'As of which entry the card stands.' }),
    status: z.enum(statuses),
    phase: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    restricted: z.boolean().meta({ description: 'Shown to those named for the case, and to nobody else.' }),
    mine: z.enum(['worker', 'secondWorker', 'standIn', 'asked']).meta({
      description:
        'Why it is on this list: one’s own, as second worker, for a colleague who is away, or asked by name.',
    }),
    workerName: z.string().nullable(),
    badge: orNull(badge),
    cautions: listOf(caution).meta({ description: 'Why there is a badge: behind a tap, never on the list.' }),
    asks: listOf(ask).meta({ description: 'The most pressing first; what is to come last.' }),
    appointment: orNull(z.object({ id, at: dateTime })).meta({
      description: 'The next appointment that is agreed and whose day is not over.',
    }),
    place: z.string().nullable().meta({ description: 'Where the citizen is usually found.' }),
    places: listOf(z.object({ id, kind: z.enum(namedPlaceKinds), name: openedText })).meta({
      description: 'The named places in use, the most used first; at most five.',
    }),
    forNextTime: listOf(lineForNextTime).meta({ description: 'To be remembered next time, the oldest first.' }),
    proposedFollowUpOn: localDate.nullable().meta({
      description: 'The next follow-up that is proposed after a contact today; null where there is none to set.',
    }),
    phone: z.string().nullable(),
    channels: z.partialRecord(z.enum(contactChannels), z.enum(channelWords)).meta({
      description: 'By channel whether the citizen has agreed to it or declined it.',
    }),
    lastTwoWayAt: dateTime.nullable(),
    silentSince: dateTime.nullable().meta({
      description: 'The last two-way contact or, never met, when outreach began.',
    }),
    attemptsSince: z.number(),
    allowed: listOf(z.enum(actsOfCard)).meta({
      description:
        'Which of the acts that are done from a card are open to you by the case’s status and your access; all others stand on the case’s page.',
    }),
  })
  .meta({ id: 'TodayCard' });

export const ownVisit = z
  .object({
    visitId: id,
    caseId: id.nullable(),
    name: z.string().nullable(),
    role: z.enum(['visitor', 'companion']),
    status: z.enum(['underWay', 'asked', 'alarmed', 'checkedOut']),
    startedAt: dateTime,
    expectedEnd: dateTime,
    companionNames: listOf(z.string().nullable()),
    teamName: z.string().nullable(),
    onCallNumber: z.string().nullable().meta({ description: 'Whom to ring where nothing can be sent.' }),
    version: z.number(),
  })
  .meta({ id: 'OwnVisit', description: 'A lone visit of one’s own, or one that one goes along on, not checked out.' });

export const today = z
  .object({
    on: localDate.meta({
      description: 'The day that it is about; there is no time, so that an unchanged day has one ETag.',
    }),
    visits: listOf(ownVisit),
    overdue: listOf(card),
    appointments: listOf(card).meta({ description: 'With an appointment today, by its time; nothing overdue.' }),
    today: listOf(card),
    withoutDate: listOf(card),
    later: listOf(card),
    more: z.boolean().meta({ description: 'There are more cases than are shown: the most pressing are.' }),
  })
  .meta({ id: 'Today', description: 'Each case stands in one list only.' });
