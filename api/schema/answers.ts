import { z } from 'zod';
import { statuses } from '../../domain';
import { deadline, nextReminder } from './deadlines';
import { json } from './json';
import { fieldProblemCode, problemCode, warningCode } from './kinds';
import { orNull } from './values';

/** The shapes that answers are made of. */

export const warning = z
  .object({
    code: warningCode,
    text: z.string(),
    clause: z.string().nullable(),
    fields: z
      .array(z.string())
      .readonly()
      .optional()
      .meta({ description: 'What it is about, where in the request that stands: `body.contacts.3.happenedAt`.' }),
  })
  .meta({ id: 'Warning', description: 'Something a person should see, and that stops nothing.' });

export const commandAnswer = z
  .object({
    caseId: z.string(),
    version: z.number().meta({ description: 'The case’s version after the command; give it to a read as minVersion.' }),
    status: z.enum(statuses),
    phase: z.string().nullable(),
    nextDeadline: orNull(deadline),
    nextReminder: orNull(nextReminder),
    warnings: z.array(warning).readonly(),
  })
  .meta({ id: 'CommandAnswer' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: problemCode.meta({ description: 'Stable; the words may change.' }),
    params: z.record(z.string(), json).meta({ description: 'What would be right.' }),
    errors: z
      .array(
        z.object({
          path: z.string().meta({ description: 'Where in the request: `body.contact.happenedAt`.' }),
          code: fieldProblemCode,
          problem: z.string(),
          expected: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

/** One of many that were asked for at once. */
export const bulkResult = z
  .object({
    caseId: z.string(),
    ok: z.boolean(),
    version: z.number().optional(),
    problem: problem.optional(),
  })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof bulkResult>;
export const bulkAnswer = z.object({ results: z.array(bulkResult).readonly() });

/** An act across cases that takes longer than a request waits. */
export const actUnderWay = z
  .object({
    key: z.string(),
    state: z.literal('underWay'),
    address: z.string().meta({ description: 'Where to ask how it went.' }),
  })
  .meta({ id: 'ActUnderWay' });

export const done = z.object({ ok: z.literal(true) });

export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).readonly(),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Give it as cursor to have the next page; null: this is the last.' }),
  });
