import { z } from 'zod';
import type { LineLeft } from '../../domain/case/next-time-facts';
import { text } from './fields';
import { mirrorOf } from './mirror';
import { id, openedText } from './values';

/** A line to remember next time, as the timeline shows it. */
export const lineLeft = mirrorOf<LineLeft>()({ id, line: openedText });

const mostLines = 10;

/** Lines to remember next time, as a contact is logged or corrected with them. */
export const forNextTime = z
  .array(text)
  .max(mostLines)
  .meta({ description: 'To be remembered next time; each stands in lists until it is ticked off.' });

/** A line to remember next time, as lists show it. */
export const lineForNextTime = z
  .object({
    id,
    line: openedText,
    contact: id.meta({ description: 'The contact that left it.' }),
    seq: z.number().meta({ description: 'The number of the timeline entry that it stands in.' }),
  })
  .meta({ id: 'LineForNextTime' });
