import { z } from 'zod';
import { line } from './fields';

const cprForm = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}-?\d{4}$/;

/** Who the citizen is, as far as the citizen has chosen to say. Form and date of a CPR number are checked, no modulus. */
export const identity = z
  .strictObject({
    alias: line.optional(),
    name: line.optional(),
    cpr: z.string().regex(cprForm, 'DDMMÅÅ-XXXX').optional(),
    phone: line.optional(),
    address: line.optional(),
    place: line.optional().meta({ description: 'Where the citizen is usually found.' }),
    description: line.optional(),
    reachability: z.string().max(2_000).optional(),
  })
  .meta({ id: 'Identity', description: 'Kept in encrypted columns, never in the process.' });

export const referrer = z
  .strictObject({
    name: line.optional(),
    phone: line.optional(),
    email: z.email().max(200).optional(),
    organisation: line.optional(),
    relation: line.optional(),
  })
  .meta({ id: 'Referrer', description: 'Who was worried; kept apart from the citizen’s record.' });
