import { z } from 'zod';
import { statuses } from '../../domain';
import { services } from '../../domain/case/handover-states';
import { taskKind } from './kinds';
import { audience, dateTime, listOf, orNull } from './values';

const name = z.string().meta({ description: 'What it is called, in the reader’s language.' });

const change = {
  change: z.enum(['comes', 'goes', 'moves']),
  at: dateTime.nullable().meta({ description: 'As it will be; of what goes, as it was.' }),
  before: dateTime.nullable().meta({ description: 'As it was, of what moves.' }),
};

/** What would be otherwise in a case. */
export const consequences = z
  .object({
    version: z.number().meta({ description: 'The case’s version that this was worked out from.' }),
    status: orNull(z.object({ status: z.enum(statuses), text: name })),
    phase: orNull(z.object({ id: z.string(), text: name })),
    tasks: listOf(z.object({ ...change, kind: taskKind, title: name })).meta({
      description: 'What is open, with its reminders.',
    }),
    appointments: listOf(z.object(change)),
    handovers: listOf(z.object({ change: z.enum(['comes', 'goes']), service: z.enum(services), text: name })),
    visitsInPairs: z.boolean().nullable(),
    silentSince: dateTime.nullable(),
    nextReminder: orNull(z.object({ at: dateTime, title: name })),
    tells: listOf(z.object({ title: name, to: audience })),
  })
  .meta({
    id: 'Consequences',
    description: 'What would be otherwise in the case; what stays as it is, is null or not in it.',
  });
