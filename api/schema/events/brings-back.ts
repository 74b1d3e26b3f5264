import { z } from 'zod';

/** Said by an event that takes another back. */
export const bringsBack = z.literal(true).optional().meta({
  description:
    'It brings back all that was taken by what it takes back: questions, endings under way, tasks, messages.',
});
