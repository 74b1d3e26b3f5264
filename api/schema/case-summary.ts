import { z } from 'zod';
import { type CaseSummary, type Deadline, statuses } from '../../domain';
import { basis, ground } from './basis';
import { deadlineKind } from './kinds';
import { mirrorOf } from './mirror';
import { dateTime, id, localDate, orNull } from './values';

const deadline = mirrorOf<Deadline>()({ at: dateTime, kind: deadlineKind, cause: z.string(), basis });

export const caseSummary = mirrorOf<CaseSummary>()({
  caseId: id,
  version: z.number(),
  status: z.enum(statuses),
  phase: z.string().nullable(),
  worker: id.nullable(),
  team: id.nullable(),
  nextDeadline: deadline.nullable(),
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
