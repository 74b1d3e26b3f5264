import { z } from 'zod';
import { statuses } from '../../domain';

/** The shapes that answers are made of. */

const actor = z.object({ kind: z.enum(['staff', 'machine', 'public', 'process']), id: z.string().optional() });
export const actorShape = actor;

export const basis = z
  .object({
    topic: z.string(),
    clause: z.string().nullable().meta({ description: 'The clause it serves; null: set locally.' }),
    setting: z
      .object({ key: z.string(), version: z.number(), setBy: z.string(), from: z.string(), reference: z.string() })
      .optional(),
    assessed: z.object({ by: actor, at: z.string(), event: z.number() }).optional(),
  })
  .meta({ id: 'Basis', description: 'What a deadline, a question or an ending rests on.' });

export const deadline = z
  .object({ at: z.string(), kind: z.string(), title: z.string(), cause: z.string(), basis })
  .meta({ id: 'Deadline' });

export const warning = z
  .object({ code: z.string(), text: z.string(), clause: z.string().nullable() })
  .meta({ id: 'Warning', description: 'Something a person should see, and that stops nothing.' });

export const commandAnswer = z
  .object({
    caseId: z.string(),
    version: z.number().meta({ description: 'The case’s version after the command; give it to a read as minVersion.' }),
    status: z.enum(statuses),
    phase: z.string().nullable(),
    nextDeadline: deadline.nullable(),
    warnings: z.array(warning).readonly(),
  })
  .meta({ id: 'CommandAnswer' });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string().meta({ description: 'Stable; the words may change.' }),
    params: z.record(z.string(), z.unknown()).meta({ description: 'What would be right.' }),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), problem: z.string(), expected: z.string() }))
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

export const done = z.object({ ok: z.literal(true) });

export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).readonly(),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Give it as cursor to have the next page; null: this is the last.' }),
  });

/** A body whose schema says more than JSON Schema can: documented as an object, and checked by the schema itself. */
export const described = <T>(schema: z.ZodType<T>, description: string) => schema.meta({ type: 'object', description });

/** A value whose shape the domain's types give; documented by what it is. */
export const shaped = <T>(description: string) => z.custom<T>(() => true).meta({ type: 'object', description });
/** The same where there may be nothing: `nullable()` would not reach a type that is only described. */
export const shapedOrNull = <T>(description: string) =>
  z.custom<T | null>(() => true).meta({ type: ['object', 'null'], description });
