import type { BrokenRule } from '../../domain/rules/schema-parts';
import { type MalformedField, Problem } from './problem';

/** Throws 422 `brokenRules` where rules contradict each other, with what would be right for each path. */
export function brokenRules(broken: readonly BrokenRule[]): void {
  if (broken.length === 0) return;
  throw new Problem(
    422,
    'brokenRules',
    { rules: broken.map(({ rule }) => rule) },
    { errors: broken.map(brokenRuleOf) },
  );
}

/** A broken rule as the problem of the field where it is. */
export function brokenRuleOf(broken: BrokenRule): MalformedField {
  return { path: ['body', ...broken.path].join('.'), code: 'wrongForm', params: {}, broken };
}
