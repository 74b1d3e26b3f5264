import { z } from 'zod';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { dateTime, id, listOf, openedText, orNull } from './values';

const byName = z.string().nullable();

/** A comment on a contact that is not closed, with its answers. */
export const contactComment = z
  .object({
    id,
    seq: z.number().meta({ description: 'The number of the timeline entry that it stands in.' }),
    text: openedText,
    byName,
    at: dateTime,
    isOwn: z.boolean().meta({ description: 'You wrote it: somebody else answers it.' }),
    answers: listOf(z.object({ text: openedText, byName, at: dateTime })).meta({ description: 'The oldest first.' }),
    contactId: id,
    contact: orNull(
      z.object({ happenedAt: dateTime, outcome: z.enum(outcomes), place: z.enum(placeKinds), note: openedText }),
    ).meta({
      description: 'The contact that it is about, as it stands now; null where the case does not have it.',
    }),
  })
  .meta({ id: 'ContactComment' });
