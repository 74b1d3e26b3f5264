import { z } from 'zod';
import { caseId } from './fields';

export const caseParams = z.strictObject({ caseId });

/** A word or several with commas between, as a query carries a list. */
export const words = <T extends string>(allowed: readonly [T, ...T[]]) =>
  z
    .string()
    .meta({ description: `One or more of ${allowed.join(', ')}, with commas between.` })
    .transform((value) => value.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(allowed)).min(1));

export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** Asks for something by `true`; without it nothing is asked, and there is no opposite. */
export const yes = (description: string) =>
  z
    .literal('true')
    .meta({ description })
    .transform(() => true)
    .optional();

/** Codes with commas between, of which a municipality may have its own. */
export const codes = (description: string) =>
  z
    .string()
    .max(400)
    .regex(/^[\w:-]+(,[\w:-]+)*$/)
    .meta({ description })
    .transform((value) => value.split(','));

/** A whole number in a query. */
export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((value) => /^\d{1,9}$/.test(value), { params: { expected: `a whole number from ${from} to ${to}` } })
    .meta({ type: 'integer', minimum: from, maximum: to, description: `A whole number from ${from} to ${to}.` })
    .transform(Number)
    .pipe(z.int().min(from).max(to));

/** Whoever has been silent for as many days, or longer. */
export const silentForDays = wholeNumber(1, 3650).meta({
  description: 'Open cases in which nobody has spoken with the citizen for so many days, or more: dates in Denmark.',
});

/** A version of a standard in a query: its name and its number with a stop between. */
export const standardVersion = z
  .string()
  .regex(/^[a-z][a-z-]{0,40}\.[1-9]\d{0,5}$/)
  .meta({ description: 'Cases that are pinned to this version of a standard.', example: 'ballerup.1' })
  .transform((value) => {
    const [id = '', version = ''] = value.split('.');
    return { id, version: Number(version) };
  });

export const paging = { limit: wholeNumber(1, 500).optional(), cursor: z.string().max(400).optional() };
