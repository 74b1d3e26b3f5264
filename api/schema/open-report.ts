import { z } from 'zod';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { dateTime, id, openedText } from './values';

export const openReport = z
  .object({
    id: id.meta({ description: 'To be sent as `takesOver` with the contact that is logged in its place.' }),
    happenedAt: dateTime,
    outcome: z.enum(outcomes),
    place: z.enum(placeKinds),
    channel: z.enum(contactChannels).nullable(),
    note: openedText,
    byName: z.string().nullable().meta({ description: 'What the program is called that reported it.' }),
  })
  .meta({
    id: 'OpenReport',
    description: 'A contact that a program has reported, and that nobody has taken over yet.',
  });
