import { z } from 'zod';
import { basis, topic } from './basis';
import { dateTime, id, localDate } from './values';

const act = { by: z.string().nullable(), at: dateTime, event: z.number() };

/** What something rests on, in words and in its parts. */
export const basisInWords = z
  .object({
    topic,
    text: z.string().meta({ description: 'The basis in one sentence.' }),
    clause: z
      .object({
        id: z.string(),
        says: z.string(),
        standard: z.object({ id, version: z.number() }).meta({ description: 'The version that the clause is of.' }),
        from: localDate.nullable().meta({ description: 'When that version took effect.' }),
      })
      .nullable()
      .meta({ description: 'null: set locally' }),
    setting: z
      .object({
        key: z.string(),
        value: z.union([z.number(), z.string()]).nullable(),
        setBy: z.string(),
        from: localDate,
        reference: z.string(),
        version: z.number(),
        ahead: z.literal(true).optional().meta({ description: 'Used before its own date, since none was older.' }),
      })
      .nullable(),
    assessment: z.object({ ...act, reason: z.string().nullable() }).nullable(),
    proposalTaken: z
      .object(act)
      .nullable()
      .meta({ description: 'Who let the settings’ proposal stand, with no word about this citizen.' }),
    basis,
  })
  .meta({ id: 'BasisInWords' });
