import { z } from 'zod';
import { type CaseSummary, statuses } from '../../domain';
import { ground } from './basis';
import { deadlineFacts, reminderFacts, scheduledStep } from './deadlines';
import { mirrorOf } from './mirror';
import { dateTime, id, localDate, orNull } from './values';

export const caseSummary = mirrorOf<CaseSummary>()({
  caseId: id,
  version: z.number(),
  status: z.enum(statuses),
  phase: z.string().nullable(),
  worker: id.nullable(),
  team: id.nullable(),
  nextDeadline: deadlineFacts.nullable(),
  nextReminder: reminderFacts.nullable(),
  nextStep: scheduledStep.nullable().meta({
    description:
      'When something next happens in the case by itself, reminders included; null: only a person can move it on.',
  }),
  followUpOn: localDate.nullable(),
  lastTwoWayAt: dateTime.nullable(),
  attemptsSince: z.number().meta({ description: 'Attempts since the last two-way contact.' }),
  silentSince: dateTime.nullable(),
  unreachableFrom: dateTime.nullable().meta({ description: 'When the silence will have lasted as long as planned.' }),
  mayItEnd: z.boolean().meta({ description: 'It is asked whether the case may end.' }),
  visitsInPairs: z.boolean(),
  crisis: z.boolean(),
  ground: orNull(ground),
}).meta({ id: 'CaseSummary', description: 'The case in a few facts.' });
