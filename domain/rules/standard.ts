import type { z } from 'zod';
import { addBrokenRules } from './schema-parts';
import { brokenRulesOfStandard } from './standard-rules';
import { StandardShape } from './standard-shape';

/** A standard's file: its shape, and the rules that it must keep as a whole. */
export const Standard = StandardShape.superRefine((file, context) =>
  addBrokenRules(context, brokenRulesOfStandard(file)),
);
export type Standard = z.infer<typeof Standard>;
