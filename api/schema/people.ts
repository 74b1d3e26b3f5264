import { z } from 'zod';
import { instant, localDateOf } from '../../domain/clock/time';
import { form } from '../../domain/rules/schema-parts';
import { readCpr } from '../../store/identity/cpr';
import { line } from './fields';
import { reachabilityGiven, shownReachability } from './reachability';

/** Form and date are checked, never modulus 11; a replacement number, whose day is raised by 60, is one. */
export const cpr = z
  .string()
  .max(20)
  .meta({ description: 'DDMMÅÅ-XXXX.' })
  .transform((value, context): string => {
    const read = readCpr(value, localDateOf(instant(Date.now())));
    if (read) return read;
    const params = { expected: form('cprNumber') };
    context.addIssue({ code: 'custom', message: 'is not a CPR number', params });
    return z.NEVER;
  });

/** Who the citizen is, as far as the citizen has chosen to say. */
export const identity = z
  .strictObject({
    alias: line.optional(),
    name: line.optional(),
    cpr: cpr.optional(),
    phone: line.optional(),
    address: line.optional(),
    place: line.optional().meta({ description: 'Where the citizen is usually found.' }),
    description: line.optional(),
    reachability: reachabilityGiven.optional(),
  })
  .meta({ id: 'Identity', description: 'Kept in encrypted columns, never in the process.' });

const known = {
  alias: z.string().optional(),
  name: z.string().optional(),
  cpr: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  place: z.string().optional(),
  description: z.string().optional(),
  reachability: shownReachability.optional(),
};

/** Who the citizen is, whole: for the citizen's own record. */
export const knownIdentity = z.object({ ...known, protected: z.boolean() });

/** The same as it is shown: what needs a reason to be seen is left out, and said to be. */
export const shownIdentity = z
  .object({
    ...known,
    cpr: known.cpr.meta({ description: 'Masked: DDMMÅÅ-XXXX. In full by a request of its own.' }),
    protected: z.boolean().meta({ description: 'Name and address are under protection: to be told to everyone.' }),
    withheld: z
      .array(z.enum(['phone', 'address', 'place', 'description', 'reachability']))
      .readonly()
      .meta({ description: 'Known, and shown with a reason only, since the identity is protected.' }),
  })
  .meta({ id: 'ShownIdentity' });

export const referrer = z
  .strictObject({
    name: line.optional(),
    phone: line.optional(),
    email: z.email().max(200).optional(),
    organisation: line.optional(),
    relation: line.optional(),
  })
  .meta({ id: 'Referrer', description: 'Who was worried; kept apart from the citizen’s record.' });
