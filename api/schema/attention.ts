import { z } from 'zod';
import { statuses } from '../../domain';
import { basis } from './basis';
import { taskKind } from './kinds';
import { lineForNextTime } from './next-time';
import { dateTime, listOf } from './values';

/** Something that someone is asked to do or decide, as a list shows it. */
export const attentionRow = z
  .object({
    caseId: z.string(),
    number: z.string(),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    alias: z.string().nullable(),
    place: z.string().nullable(),
    status: z.enum(statuses),
    phase: z.string().nullable(),
    kind: taskKind,
    title: z.string(),
    cause: z.string(),
    audience: z.string(),
    workerId: z.string().nullable(),
    workerName: z.string().nullable(),
    team: z.string().nullable(),
    teamName: z.string().nullable(),
    urgent: z.boolean(),
    showsFrom: dateTime,
    dueAt: dateTime.nullable(),
    overdue: z.boolean(),
    escalated: z.boolean(),
    visitsInPairs: z.boolean().meta({ description: 'Go two: shown before anyone sets out.' }),
    lastTwoWayAt: dateTime.nullable(),
    attemptsSince: z.number(),
    forNextTime: listOf(lineForNextTime).meta({ description: 'What the last contacts left to be remembered.' }),
    appointmentAt: dateTime.nullable(),
    restricted: z.boolean().meta({ description: 'Shown to those named for the case, and to nobody else.' }),
    basis,
  })
  .meta({ id: 'AttentionRow' });
