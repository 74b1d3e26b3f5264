import { z } from 'zod';

/** Said by an event that takes another back. */
export const bringsBack = z
  .union([z.literal(true), z.literal('heldOpen')])
  .optional()
  .meta({
    description:
      'It brings back all that was taken by what it takes back: questions, endings under way, tasks, messages. `heldOpen`: a question whose days have passed as well, since settings hold it open.',
  });
