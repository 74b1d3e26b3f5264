import { z } from 'zod';
import { type ConsentTo, type Coverage, personRoles } from '../../domain/case/consent-facts';
import { services } from '../../domain/case/handover-states';
import { mirrorOf } from './mirror';
import { listOf } from './values';

type To<Kind extends ConsentTo['kind']> = Extract<ConsentTo, { kind: Kind }>;

/** Whom a consent names, as requests say it. */
export const consentTo = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('service'), service: z.enum(services) }),
    z.strictObject({ kind: z.literal('person'), role: z.enum(personRoles) }),
  ])
  .meta({ description: 'A service, or a person by their role; who exactly is said in `toWhom`.' });

/** What a consent covers, as answers show it. */
export const coverage = mirrorOf<Coverage>()({
  to: z.discriminatedUnion('kind', [
    mirrorOf<To<'service'>>()({ kind: z.literal('service'), service: z.enum(services) }),
    mirrorOf<To<'person'>>()({ kind: z.literal('person'), role: z.enum(personRoles) }),
  ]),
  what: listOf(z.string()),
})
  .optional()
  .meta({ description: 'Absent where an earlier release recorded it: it covers nothing.' });
