import { z } from 'zod';
import type { Audience } from '../../domain/tasks/open-task';
import { mirrorOf } from './mirror';

/** The values that answers are made of. */

export const id = z.string();
/** The id of another case, unless that case is hidden from whoever reads. */
export const otherCaseId = z.string().nullable().meta({ description: 'Null where that case is hidden from you.' });
/** A point in time. */
export const dateTime = z.string().meta({ format: 'date-time', example: '2026-01-20T08:05:00.000Z' });
/** A day of the calendar in Denmark. */
export const localDate = z.string().meta({ format: 'date', example: '2026-01-20' });
/** Free text that someone wrote, opened. */
export const openedText = z.string().nullable().meta({ description: 'Null where it has been erased.' });
/** A list, as answers have them. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** What a schema says, or nothing. With `nullable()`, a schema that has a name would be described as one that no null fits. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

type AudienceOf<Role extends Audience['role']> = Extract<Audience, { role: Role }>;

/** Who is asked or told, by role; whoever fills it today depends on absences. */
export const audience = z
  .discriminatedUnion('role', [
    mirrorOf<AudienceOf<'worker'>>()({ role: z.literal('worker') }),
    mirrorOf<AudienceOf<'teamLead'>>()({
      role: z.literal('teamLead'),
      otherThan: id.optional().meta({ description: 'Where that person leads, whoever stands next in line.' }),
    }),
    mirrorOf<AudienceOf<'intakeOfficer'>>()({ role: z.literal('intakeOfficer') }),
    mirrorOf<AudienceOf<'staff'>>()({ role: z.literal('staff'), id }),
  ])
  .meta({ id: 'Audience' });
