import type { z } from 'zod';
import type { BrokenRule } from '../../domain/rules/schema-parts';
import { isExpected } from '../../texts/expected';
import type { ProblemCode } from '../../texts/problem-words';
import { brokenRuleOf } from './broken-rules';
import { knownFields, meantField } from './known-fields';
import { type MalformedField, Problem } from './problem';

/**
 * The 422 for what zod found: every field with what is wrong and what would be right. Where all fields fail for one
 * reason that has a code of its own (`textTooLong`, `reasonRequired`, `unknownOutcome`), that is the problem's code.
 */
export function asProblem(
  part: 'body' | 'query' | 'path',
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
): Problem {
  const errors = issues.flatMap((issue) => fieldProblems(part, schema, issue, input));
  return new Problem(422, codeFor(errors), paramsOf(errors), { errors });
}

function fieldProblems(part: string, schema: z.ZodType, issue: z.core.$ZodIssue, input: unknown): MalformedField[] {
  const path = [part, ...issue.path].join('.');
  switch (issue.code) {
    case 'invalid_type': {
      const missing = valueAt(input, issue.path) === undefined;
      return [{ path, code: missing ? 'missing' : 'wrongType', params: { expected: kindOf(issue) } }];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [{ path, code: valueAt(input, issue.path) === undefined ? 'missing' : 'notAllowed', params: { values } }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(`${path}.${key}`, key, knownFields(schema, issue.path)));
    case 'too_big': {
      const code = issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig';
      return [{ path, code, params: { maximum: Number(issue.maximum) } }];
    }
    case 'too_small': {
      const code = issue.origin === 'string' ? 'tooShort' : issue.origin === 'array' ? 'tooFew' : 'tooSmall';
      return [{ path, code, params: { minimum: Number(issue.minimum) } }];
    }
    case 'invalid_union': {
      const [first] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (!first?.length) return [{ path, code: 'wrongForm', params: { expected: 'oneOfSeveralForms' } }];
      return first.flatMap((inner) =>
        fieldProblems(part, schema, { ...inner, path: [...issue.path, ...inner.path] }, input),
      );
    }
    case 'custom': {
      const broken: BrokenRule | undefined = issue.params?.broken;
      if (broken) return [brokenRuleOf(broken)];
      return [{ path, code: 'wrongForm', params: { expected: String(issue.params?.expected ?? issue.message) } }];
    }
    default:
      return [{ path, code: 'wrongForm', params: { expected: formOf(issue) } }];
  }
}

/** A field that nobody knows: which are known there, and which was meant where it looks like a slip. */
function unknownField(path: string, key: string, known: readonly string[]): MalformedField {
  const meant = meantField(key, known);
  return meant
    ? { path, code: 'misspeltKey', params: { meant, known } }
    : { path, code: 'unknownKey', params: { known } };
}

/** What the schema says should be there, or else zod's name of its type. */
function kindOf({ message, expected }: z.core.$ZodIssueInvalidType): string {
  return isExpected(message) ? message : expected;
}

/** The form that the schema names, or else the format that zod knows. */
function formOf(issue: z.core.$ZodIssue): string {
  if (isExpected(issue.message)) return issue.message;
  return 'format' in issue ? String(issue.format) : issue.code;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function codeFor(errors: readonly MalformedField[]): ProblemCode {
  const [first, ...others] = errors.map(specificCode);
  return first && others.every((code) => code === first) ? first : 'invalidRequest';
}

function specificCode({ path, code }: MalformedField): ProblemCode | undefined {
  const field = path.split('.').at(-1);
  if (code === 'tooLong' && path.startsWith('body')) return 'textTooLong';
  if ((code === 'missing' || code === 'tooShort' || code === 'tooFew') && (field === 'reason' || field === 'reasons'))
    return 'reasonRequired';
  if (code === 'notAllowed' && field === 'outcome') return 'unknownOutcome';
  return undefined;
}

function paramsOf(errors: readonly MalformedField[]): Record<string, string | number> {
  const [first] = errors;
  if (!first || errors.length > 1) return { fields: errors.length };
  const { values, known, ...params } = first.params;
  const all = { ...(values && { expected: values.join(', ') }), ...(known && { known: known.join(', ') }) };
  return { field: first.path, ...params, ...all };
}
