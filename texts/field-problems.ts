import type { BrokenRule, Language } from '../domain/rules/schema-parts';
import { codeInWords } from './codes';
import { expectedValues, isExpected } from './expected';
import { parametersInWords } from './parameters';
import { brokenRuleInWords } from './rule-problems';
import { both, inWords, row, type Titled, template } from './text';

/** What is wrong with a field (title), and what would be right (detail). */
export const fieldProblems = {
  missing: row(both('mangler', 'is missing'), template('angiv {expected}', 'give {expected}')),
  wrongType: row(both('kan ikke bruges', 'is of the wrong kind'), template('angiv {expected}', 'give {expected}')),
  notAllowed: row(
    both('kan ikke vælges', 'is not one of those possible'),
    template('vælg en af: {expected}', 'one of: {expected}'),
  ),
  unknownKey: row(
    both('kendes ikke', 'is not known'),
    template('udelad det; felterne er: {fields}', 'leave it out; the fields are: {fields}'),
  ),
  misspeltKey: row(
    both('kendes ikke', 'is not known'),
    template('skriv {meant}; felterne er: {fields}', 'write {meant}; the fields are: {fields}'),
  ),
  tooLong: row(both('er for langt', 'is too long'), template('højst {maximum} tegn', 'at most {maximum} characters')),
  tooShort: row(
    both('er tomt eller for kort', 'is empty or too short'),
    template('mindst {minimum} tegn', 'at least {minimum} characters'),
  ),
  tooMany: row(both('er for mange', 'are too many'), template('højst {maximum}', 'at most {maximum}')),
  tooFew: row(both('er for få', 'are too few'), template('mindst {minimum}', 'at least {minimum}')),
  tooBig: row(both('er for stort', 'is too large'), template('højst {maximum}', 'at most {maximum}')),
  tooSmall: row(both('er for lille', 'is too small'), template('mindst {minimum}', 'at least {minimum}')),
  wrongForm: row(both('er skrevet forkert', 'has the wrong form'), template('skriv {expected}', 'write {expected}')),
} as const satisfies Record<string, Titled>;

export type FieldProblemCode = keyof typeof fieldProblems;

/** What is known of a field's problem: a kind of value, the values that can be chosen, a limit, or a broken rule. */
export interface FieldProblemParams {
  readonly expected?: string;
  readonly values?: readonly string[];
  readonly maximum?: number;
  readonly minimum?: number;
  /** The fields that are known there, as a program writes them, and which of them was meant. */
  readonly known?: readonly string[];
  readonly meant?: string;
}

/** A field's problem in words. What would be right is never a code of a programming language. */
export function fieldProblemInWords(
  code: FieldProblemCode,
  { expected, values, known: fields, ...limits }: FieldProblemParams,
  language: Language,
  broken?: BrokenRule,
) {
  if (broken) return brokenRuleInWords(broken, language);
  const { title, detail }: Titled = fieldProblems[code];
  const right = values
    ? valuesInWords(values, language)
    : expectedValues[isExpected(expected) ? expected : 'otherForm'][language];
  const given = new Map(parametersInWords({ ...limits, fields }, language)).set('expected', right);
  return { problem: title[language], expected: inWords(detail, language, given) ?? title[language] };
}

/** Each by its name in Danish; in English as a program sends it. */
function valuesInWords(values: readonly string[], language: Language): string {
  return values.map((value) => (language === 'da' ? codeInWords(value, language) : undefined) ?? value).join(', ');
}
