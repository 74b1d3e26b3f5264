import type { BrokenRule } from '../../domain/rules/schema-parts';
import { Problem } from './problem';

/** Throws 422 `brokenRules` where rules contradict each other, with what would be right for each path. */
export function brokenRules(broken: readonly BrokenRule[]): void {
  if (broken.length === 0) return;
  const errors = broken.map(({ path, problem, expected }) => ({
    path: ['body', ...path].join('.'),
    code: 'wrongForm' as const,
    params: { problem, expected },
  }));
  throw new Problem(422, 'brokenRules', { problems: broken.map(({ problem }) => problem) }, { errors });
}
