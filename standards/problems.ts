import type { z } from 'zod';
import { isToFillIn } from '../domain/rules/not-filled-in';
import type { BrokenRule, Language } from '../domain/rules/schema-parts';
import { expectedValues, isExpected } from '../texts/expected';
import { fileExpectations, fileProblems, placeInWords, problemLine, visible } from '../texts/rule-files';
import { brokenRuleInWords } from '../texts/rule-problems';
import { knownKeys } from './known-keys';

/** One thing wrong with a file of rules: which file, where in it, what is wrong, and what would be right. */
export type Problem = {
  readonly file: string;
  /** `followUp.proposals.outreach`, `phases[2].id`; empty for the file as a whole. */
  readonly path: string;
  /** The same as a person would say it. */
  readonly place: string;
  /** The line in the file, from 1, where it can be told. */
  readonly line?: number;
  readonly problem: string;
  readonly expected: string;
};

/** What the explanation can draw on beside zod's own error: the file's content, its lines, the schema, and the reader's language. */
export type FileContext = {
  readonly data?: unknown;
  readonly lineOf?: (path: readonly PropertyKey[]) => number | undefined;
  readonly schema?: z.ZodType;
  readonly language?: Language;
};

type Issue = z.core.$ZodIssue;
type Finding = Pick<Problem, 'problem' | 'expected'> & { readonly path: readonly PropertyKey[] };

/** Everything zod refused in a file, each as a problem a person can act on. */
export function problemsOf(file: string, issues: readonly z.core.$ZodIssue[], context: FileContext = {}): Problem[] {
  return placed(
    file,
    issues.flatMap((issue) => findings(issue, [], context)),
    context,
  );
}

/** Rules of the whole file that it breaks, each as a problem a person can act on. */
export function problemsOfRules(file: string, broken: readonly BrokenRule[], context: FileContext = {}): Problem[] {
  const { language = 'en' } = context;
  return placed(
    file,
    broken.map((rule) => ({ path: rule.path, ...brokenRuleInWords(rule, language) })),
    context,
  );
}

function placed(file: string, found: readonly Finding[], { data, lineOf, language = 'en' }: FileContext): Problem[] {
  return found.map(({ path, problem, expected }) => ({
    file,
    path: showPath(path),
    place: placeInWords(path, data, language),
    line: lineOf?.(path),
    problem,
    expected,
  }));
}

/** A problem as one line: `file, line 12: phase no. 2 “clarifying”, clause: is missing. Write: a clause number like B7 or G8.` */
export function showProblem({ file, line, place, problem, expected }: Problem, language: Language = 'en'): string {
  const where = line === undefined ? file : problemLine.atLine.fill(language, { file, line });
  if (place === '') return problemLine.withoutPlace.fill(language, { where, problem, expected });
  return problemLine.withPlace.fill(language, { where, place, problem, expected });
}

function findings(issue: Issue, above: readonly PropertyKey[], context: FileContext): Finding[] {
  const { language = 'en', data } = context;
  const path = [...above, ...issue.path];
  const value = valueAt(data, path);
  const found = (problem: string, expected: string): Finding[] => [{ path, problem, expected }];
  const isOf = (shown: string): string => fileProblems.is.fill(language, { value: shown });
  if (isToFillIn(value)) return [];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, context));
    case 'invalid_type':
      return found(missingOr(path, context, isOf(nameKind(value, language))), kindExpected(issue, language));
    case 'invalid_value':
      return found(missingOr(path, context, isOf(shown(value, language))), oneOf(issue.values, language));
    case 'too_small':
      return found(isOf(tooFew(value, language)), atLeast(issue.origin, Number(issue.minimum), language));
    case 'too_big':
      return found(isOf(tooFew(value, language)), atMost(issue.origin, Number(issue.maximum), language));
    case 'invalid_union':
      return nearestBranch(issue.errors).flatMap((inner) => findings(inner, path, context));
    case 'invalid_key':
      return found(
        fileProblems.notAKey[language],
        issue.issues.map(({ message }) => expectedInWords(message, language)).join(', '),
      );
    case 'custom': {
      const broken: BrokenRule | undefined = issue.params?.broken;
      if (broken) return [{ path, ...brokenRuleInWords(broken, language) }];
      const expected = issue.params?.expected;
      const problem = expected === 'date' ? fileProblems.notADate[language] : isOf(shown(value, language));
      return found(missingOr(path, context, problem), expectedInWords(expected, language));
    }
    default:
      return found(isOf(shown(value, language)), expectedInWords(issue.message, language));
  }
}

function unknownKey(path: readonly PropertyKey[], key: string, { schema, language = 'en' }: FileContext): Finding {
  const known = schema ? knownKeys(schema, path) : [];
  const expected =
    known.length > 0
      ? fileExpectations.only.fill(language, { known: known.join(', ') })
      : fileExpectations.leftOut[language];
  return { path: [...path, key], problem: fileProblems.unknownKey.fill(language, { key: visible(key) }), expected };
}

/** Of the alternatives a value was tried against, the one it came closest to. */
function nearestBranch(branches: readonly Issue[][]): Issue[] {
  return [...branches].sort((a, b) => a.length - b.length)[0] ?? [];
}

function missingOr(path: readonly PropertyKey[], { data, language = 'en' }: FileContext, problem: string): string {
  return data !== undefined && valueAt(data, path) === undefined ? fileProblems.missing[language] : problem;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** What the schema says should be there, or else the plain name of its type. */
function kindExpected({ message, expected }: z.core.$ZodIssueInvalidType, language: Language): string {
  if (expected === 'boolean') return fileExpectations.yesOrNo[language];
  return expectedInWords(message.startsWith('Invalid input') ? expected : message, language);
}

/** What would be right, in words: never a term of whoever wrote the program. */
function expectedInWords(expected: unknown, language: Language): string {
  return expectedValues[isExpected(expected) ? expected : 'otherForm'][language];
}

function nameKind(value: unknown, language: Language): string {
  if (value === null || value === undefined) return fileProblems.empty[language];
  if (Array.isArray(value)) return fileProblems.aList[language];
  return typeof value === 'object' ? fileProblems.group[language] : shown(value, language);
}

function shown(value: unknown, language: Language): string {
  if (value === null || value === undefined) return fileProblems.empty[language];
  return JSON.stringify(value).slice(0, 80);
}

function tooFew(value: unknown, language: Language): string {
  return Array.isArray(value) ? fileProblems.listOf.fill(language, { count: value.length }) : shown(value, language);
}

function atLeast(origin: string, minimum: number, language: Language): string {
  const { atLeast: plain, atLeastInList, atLeastLetters } = fileExpectations;
  return limitOf(origin, { plain, list: atLeastInList, letters: atLeastLetters }).fill(language, { minimum });
}

function atMost(origin: string, maximum: number, language: Language): string {
  const { atMost: plain, atMostInList, atMostLetters } = fileExpectations;
  return limitOf(origin, { plain, list: atMostInList, letters: atMostLetters }).fill(language, { maximum });
}

function limitOf<Limit>(origin: string, of: { readonly plain: Limit; readonly list: Limit; readonly letters: Limit }) {
  if (origin === 'array') return of.list;
  return origin === 'string' ? of.letters : of.plain;
}

function oneOf(values: readonly unknown[], language: Language): string {
  if (values.length === 1) return String(values[0]);
  return fileExpectations.oneOf.fill(language, { values: values.map(String).join(', ') });
}

/** A path as it is written in the file: `phases[2].id`. */
export function showPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
