import { canonicalJson } from '../keys/digest';

/** Where the store does not agree with the events, or a running workflow does not agree with the store. */
export interface Difference {
  readonly subject: 'case' | 'visit';
  readonly id: string;
  /** `events`, `state`, `column status`, `attention`, `messages`, `workflow`, `workflow ahead`, `recording`. */
  readonly where: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** The version that a workflow has answered for, and the one that is recorded. */
export const workflowAhead = 'workflow ahead';

/** The paths at which two JSON values differ, at most a few, so that a difference can be read. */
export function differingPaths(expected: unknown, found: unknown, path = ''): string[] {
  if (canonicalJson(expected ?? null) === canonicalJson(found ?? null)) return [];
  if (!isObject(expected) || !isObject(found)) return [path || '.'];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names
    .flatMap((name) => differingPaths(expected[name], found[name], path ? `${path}.${name}` : name))
    .slice(0, 10);
}

/** The values at some paths, for a report that shows only what differs. */
export function valuesAt(value: unknown, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, at(value, path === '.' ? [] : path.split('.'))]));
}

function at(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value ?? null;
  return isObject(value) ? at(value[first], rest) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
