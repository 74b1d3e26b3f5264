import { z } from 'zod';
import { acts } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import { scopes, staffRoles } from '../../domain/access/roles';
import { outcomes, type Who } from '../../store/audit/entry';
import { json } from './json';
import { mirrorOf } from './mirror';
import { dateTime, orNull } from './values';

/** What of the audit log is answered. */

type BecauseOf<Kind extends Because['kind']> = Extract<Because, { kind: Kind }>;

export const whoKinds = [
  'staff',
  'machine',
  'public',
  'receivingService',
  'commandLine',
] as const satisfies readonly Who['kind'][];

const having = z
  .enum(['worker', 'standIn'])
  .optional()
  .meta({ description: 'Whose case it was for them, where it was theirs or that of somebody they stood in for.' });
const acted = { act: z.enum(acts), role: z.enum([...staffRoles, ...scopes]) };
export const because = z
  .discriminatedUnion('kind', [
    mirrorOf<BecauseOf<'role'>>()({
      kind: z.literal('role'),
      ...acted,
      reach: z.enum(['own', 'team', 'municipality']),
      having,
    }),
    mirrorOf<BecauseOf<'offerLink'>>()({ kind: z.literal('offerLink'), link: z.string() }),
    mirrorOf<BecauseOf<'named'>>()({ kind: z.literal('named'), ...acted, having }),
    mirrorOf<BecauseOf<'formerWorker'>>()({ kind: z.literal('formerWorker'), ...acted, leftAt: dateTime }),
    mirrorOf<BecauseOf<'glassBroken'>>()({ kind: z.literal('glassBroken'), ...acted }),
    mirrorOf<BecauseOf<'anyone'>>()({ kind: z.literal('anyone') }),
    z.object({ kind: z.literal('refused'), code: z.string() }),
  ])
  .meta({ id: 'Because', description: 'Why they were let in, or the code of why not.' });
export const details = z.record(z.string(), json).nullable();

export const audited = z
  .object({
    seq: z.number().meta({ description: 'Its number in the municipality’s log, without gaps.' }),
    at: dateTime,
    who: z.object({ kind: z.enum(whoKinds), id: z.string().nullable() }),
    whoText: z.string().meta({ description: 'Who that is, by name where it is somebody on staff.' }),
    act: z.string(),
    route: z.string(),
    outcome: z.enum(outcomes),
    text: z.string().meta({ description: 'What was done or wanted, and what came of it.' }),
    because: orNull(because),
    becauseText: z.string().nullable().meta({ description: 'Why they might, or might not.' }),
    purpose: z.string().nullable().meta({ description: 'What it was for, as they wrote it where they were asked.' }),
    caseIds: z.array(z.string()).readonly().meta({ description: 'The cases that were shown, changed or asked for.' }),
    caseNumbers: z.array(z.string()).readonly().meta({ description: 'What people call those of them that there are.' }),
    details: details.meta({
      description:
        'What was searched for and by which filters, and the reason given for what is shown to nobody without one. ' +
        'Null where nothing more was asked.',
    }),
  })
  .meta({ id: 'AuditEntry' });
