import { z } from 'zod';
import { deadlineKind } from './kinds';
import { dateTime, listOf, localDate } from './values';

const title = z.string().meta({ description: 'In neutral words, in the reader’s language.' });

/** A date of a case as it is, and as it would be. */
const what = z.enum(['due', 'reminder', 'escalation']).meta({
  description:
    'By when it is due; or, where that stays, when someone is reminded of it or it goes on to the team lead.',
});

const dateChange = z
  .object({
    what,
    kind: deadlineKind,
    title,
    before: dateTime.nullable().meta({ description: 'Null: there is no such date now.' }),
    after: dateTime.nullable().meta({ description: 'Null: there would be none.' }),
  })
  .meta({ id: 'DateChange' });

const changedCase = {
  caseId: z.string(),
  number: z.string(),
  name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
  workerName: z.string().nullable(),
  dates: listOf(dateChange),
};

const kindOfDate = z.object({
  what,
  kind: deadlineKind,
  title,
  earlier: z.number(),
  later: z.number(),
  comes: z.number(),
  goes: z.number(),
  overdue: z.number().meta({ description: 'How many of them would be over by then.' }),
});

/** What new settings would change. */
export const previewOfSettings = z
  .object({
    on: localDate.meta({ description: 'The day that it is worked out for.' }),
    openCases: z.number(),
    changedCases: z.number(),
    kinds: listOf(kindOfDate).meta({ description: 'Of each kind of date how many cases have it otherwise.' }),
    items: listOf(z.object(changedCase)).meta({ description: 'The first of the changed cases that you may see.' }),
    notShown: z.number().meta({ description: 'Changed cases that are not in the list.' }),
  })
  .meta({ id: 'SettingsPreview' });

/** What moving cases to another version of the standard would change. */
export const previewOfMove = z
  .object({
    items: listOf(
      z.object({
        ...changedCase,
        phase: z.string().nullable().meta({ description: 'The phase that the case would be in.' }),
        refusal: z.string().nullable().meta({ description: 'Why it cannot be moved so, in words; null: it can.' }),
      }),
    ),
    notFound: z.number().meta({ description: 'Cases that are not there, have ended, or are not yours to move.' }),
  })
  .meta({ id: 'MovePreview' });
