import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { happenedAt, text } from '../schema/fields';

export const declines = [
  caseCommand({
    type: 'recordDecline',
    path: paths.decline.record,
    act: 'doOutreach',
    tag: 'Declines',
    summary: 'Record that the citizen declines the support altogether; outreach stops at once',
    body: z.strictObject({ happenedAt: happenedAt.optional(), words: text.optional() }),
    data: (body) => body,
  }),
];
