import { z } from 'zod';
import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { services } from '../../domain/case/handover-states';
import { pauseReasons } from '../../domain/case/paused-days';
import { ground } from './basis';
import { deadlineKind, handoverState } from './kinds';
import { dateTime, id, listOf, localDate } from './values';

const text = z.string().meta({ description: 'What it is called, in the reader’s language.' });
const until = dateTime.nullable().meta({ description: 'null: it goes on.' });

/** A case's course for a picture and the table beside it: codes and dates only. */
export const course = z
  .object({
    caseId: id,
    version: z.number(),
    from: localDate.meta({ description: 'The day from which it is shown.' }),
    to: localDate.meta({ description: 'Today, or the day on which the case ended.' }),
    phases: listOf(
      z.object({
        phase: z.string().nullable().meta({ description: 'null: before outreach began.' }),
        text: z.string().nullable(),
        from: dateTime,
        until,
      }),
    ),
    contacts: listOf(
      z.object({
        id,
        at: dateTime,
        outcome: z.enum(outcomes),
        text,
        place: z.enum(placeKinds),
        kind: z.enum(['contact', 'attempt', 'sighting', 'other']).meta({
          description: 'Contact in both directions, an attempt, a sighting, or something that is none of them.',
        }),
      }),
    ).meta({ description: 'The newest four hundred at the most, in the order in which they happened.' }),
    pauses: listOf(z.object({ because: z.enum(pauseReasons), text, from: localDate, until: localDate.nullable() })),
    crises: listOf(z.object({ kind: z.enum(crisisKinds), text, from: dateTime, until })),
    incidents: listOf(z.object({ id, kind: z.enum(incidentKinds), text, at: dateTime })),
    pairs: listOf(z.object({ from: dateTime, until })).meta({ description: 'When visits were in pairs.' }),
    handovers: listOf(
      z.object({
        id,
        service: z.enum(services),
        text,
        steps: listOf(z.object({ state: handoverState, text, at: dateTime })),
      }),
    ),
    deadlines: listOf(z.object({ at: dateTime, kind: deadlineKind, text })).meta({
      description: 'What is due, the next first.',
    }),
    ending: z.object({ at: dateTime, ground, text }).nullable(),
  })
  .meta({ id: 'Course' });
