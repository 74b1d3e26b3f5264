import type { z } from 'zod';
import type { BrokenRule } from '../domain/rules/schema-parts';
import { expectedValues, isExpected } from '../texts/expected';
import { brokenRuleInWords } from '../texts/rule-problems';
import { knownKeys } from './known-keys';

/** One thing wrong with a file of rules: which file, where in it, what is wrong, and what would be right. */
export type Problem = {
  readonly file: string;
  /** `followUp.proposals.outreach`, `phases[2].id`; empty for the file as a whole. */
  readonly path: string;
  /** The line in the file, from 1, where it can be told. */
  readonly line?: number;
  readonly problem: string;
  readonly expected: string;
};

/** What the explanation can draw on beside zod's own error: the file's content, its lines and the schema. */
export type FileContext = {
  readonly data?: unknown;
  readonly lineOf?: (path: readonly PropertyKey[]) => number | undefined;
  readonly schema?: z.ZodType;
};

type Issue = z.core.$ZodIssue;
type Finding = Pick<Problem, 'problem' | 'expected'> & { readonly path: readonly PropertyKey[] };

/** Everything zod refused in a file, each as a problem a person can act on. */
export function problemsOf(file: string, error: z.ZodError, context: FileContext = {}): Problem[] {
  return error.issues
    .flatMap((issue) => findings(issue, [], context))
    .map(({ path, problem, expected }) => ({
      file,
      path: showPath(path),
      line: context.lineOf?.(path),
      problem,
      expected,
    }));
}

/** One line for each thing that is wrong: `file:line path: what is wrong; expected: what would be right`. */
export function explainIssues(file: string, error: z.ZodError, context: FileContext = {}): string[] {
  return problemsOf(file, error, context).map(showProblem);
}

/** A problem as one line. */
export function showProblem({ file, line, path, problem, expected }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}  ${path === '' ? '' : `${path}: `}${problem}; expected: ${expected}`;
}

function findings(issue: Issue, above: readonly PropertyKey[], context: FileContext): Finding[] {
  const path = [...above, ...issue.path];
  const found = (problem: string, expected: string): Finding[] => [{ path, problem, expected }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, context));
    case 'invalid_type':
      return found(missingOr(path, context, `is ${nameKind(valueAt(context.data, path))}`), kindExpected(issue));
    case 'invalid_value':
      return found(missingOr(path, context, `is ${shown(valueAt(context.data, path))}`), oneOf(issue.values));
    case 'too_small':
      return found(`is ${tooFew(valueAt(context.data, path))}`, `at least ${issue.minimum}${unitOf(issue.origin)}`);
    case 'too_big':
      return found(`is ${shown(valueAt(context.data, path))}`, `at most ${issue.maximum}${unitOf(issue.origin)}`);
    case 'invalid_union':
      return nearestBranch(issue.errors).flatMap((inner) => findings(inner, path, context));
    case 'invalid_key':
      return found(
        'is not a key that can stand here',
        issue.issues.map(({ message }) => inEnglish(message)).join(', '),
      );
    case 'custom': {
      const broken: BrokenRule | undefined = issue.params?.broken;
      if (broken) return [{ path, ...brokenRuleInWords(broken, 'en') }];
      return found(missingOr(path, context, issue.message), inEnglish(issue.params?.expected ?? issue.message));
    }
    default:
      return found(`is ${shown(valueAt(context.data, path))}`, inEnglish(issue.message));
  }
}

function unknownKey(path: readonly PropertyKey[], key: string, { schema }: FileContext): Finding {
  const known = schema ? knownKeys(schema, path) : [];
  return {
    path: [...path, key],
    problem: `unknown key "${key}"`,
    expected: known.length > 0 ? `only ${known.join(', ')}` : 'this key left out',
  };
}

/** Of the alternatives a value was tried against, the one it came closest to. */
function nearestBranch(branches: readonly Issue[][]): Issue[] {
  return [...branches].sort((a, b) => a.length - b.length)[0] ?? [];
}

function missingOr(path: readonly PropertyKey[], { data }: FileContext, problem: string): string {
  return data !== undefined && valueAt(data, path) === undefined ? 'is missing' : problem;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** What the schema says should be there, or else the plain name of its type. */
function kindExpected({ message, expected }: z.core.$ZodIssueInvalidType): string {
  return inEnglish(message.startsWith('Invalid input') ? expected : message);
}

/** What would be right, in the language of whoever runs commands. */
const inEnglish = (expected: unknown): string =>
  isExpected(expected) ? expectedValues[expected].en : String(expected);

function nameKind(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'keys with values' : shown(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'empty').slice(0, 80);
}

function tooFew(value: unknown): string {
  return Array.isArray(value) ? `a list of ${value.length}` : shown(value);
}

function unitOf(origin: string): string {
  if (origin === 'array') return ' in the list';
  return origin === 'string' ? ' letters' : '';
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}

/** A path as people read it: `phases[2].id`. */
export function showPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
