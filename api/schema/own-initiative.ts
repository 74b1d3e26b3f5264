import { z } from 'zod';
import { listOf, localDate } from './values';

/** What is proposed and asked where somebody begins on own initiative today. */
export const ownInitiativeAhead = z
  .object({
    phase: z.string(),
    firstAttemptBy: localDate,
    leastIntrusiveAsked: z.boolean(),
    minimumAge: z.number().nullable(),
    criteria: listOf(z.object({ id: z.string(), text: z.string() })).meta({
      description:
        'What the standard asks for together; one that is missing is warned of, and your judgement is its reason.',
    }),
  })
  .meta({ id: 'OwnInitiativeAhead' });
