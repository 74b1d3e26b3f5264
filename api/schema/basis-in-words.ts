import { z } from 'zod';
import { basis, topic } from './basis';
import { json } from './json';
import { dateTime, localDate } from './values';

/** What something rests on, in words and in its parts. */
export const basisInWords = z
  .object({
    topic,
    text: z.string().meta({ description: 'The basis in one sentence.' }),
    clause: z.object({ id: z.string(), says: z.string() }).nullable().meta({ description: 'null: set locally' }),
    setting: z
      .object({
        key: z.string(),
        value: json,
        setBy: z.string(),
        from: localDate,
        reference: z.string(),
        version: z.number(),
      })
      .nullable(),
    assessment: z
      .object({ by: z.string().nullable(), at: dateTime, event: z.number(), reason: z.string().nullable() })
      .nullable(),
    basis,
  })
  .meta({ id: 'BasisInWords' });
