import { z } from 'zod';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { dateTime, openedText } from './values';

export const namedPlace = z
  .object({
    id: z.string(),
    kind: z.enum(namedPlaceKinds),
    name: openedText,
    uses: z.number().meta({ description: 'How many of the case’s contacts were there.' }),
    lastUsedAt: dateTime.nullable(),
    retired: z.boolean(),
  })
  .meta({ id: 'NamedPlace' });
