import { z } from 'zod';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { happenedAt, plannedOn, text } from '../schema/fields';

export const corrections = [
  caseCommand({
    type: 'correct',
    path: paths.corrections,
    act: 'doOutreach',
    tag: 'Corrections',
    summary: 'Correct or strike out an entry; within its window, take back a decline or an ending',
    description: 'Nothing is overwritten. `target` is the entry’s number (seq) in the timeline.',
    body: z.strictObject({
      target: z.int().min(1),
      reason: text,
      contact: z
        .strictObject({
          happenedAt: happenedAt,
          outcome: z.enum(outcomes),
          place: z.enum(placeKinds),
          nextFollowUpOn: plannedOn.optional(),
          note: text.optional(),
        })
        .optional()
        .meta({ description: 'What the contact should have said; without it, the entry is struck out.' }),
    }),
    data: (body) => body,
  }),
];
