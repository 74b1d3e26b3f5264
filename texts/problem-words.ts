import type { Language } from '../domain/rules/schema-parts';
import { parametersInWords } from './parameters';
import { requestProblems } from './problems';
import { refusals } from './refusals';
import { inWords, type Template, type Titled } from './text';

const tables = { ...requestProblems, ...refusals };
export type ProblemCode = keyof typeof tables;

/** What a problem's sentence needs to be told: a problem without it does not compile. */
export type NeededFor<Code extends ProblemCode> =
  (typeof tables)[Code]['detail'] extends Template<infer Params>
    ? { readonly [Name in RequiredIn<Params>]: unknown }
    : Readonly<Record<never, unknown>>;
type RequiredIn<Params> = {
  [Name in keyof Params]-?: null extends Params[Name] ? never : undefined extends Params[Name] ? never : Name;
}[keyof Params];

/** Every problem, by its code. */
export const problemTexts: Readonly<Record<ProblemCode, Titled>> = tables;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(tables, code);

/**
 * A problem in words. Where another process answered it without something that its sentence tells, the title stands
 * alone.
 */
export function wordsOfProblem(code: ProblemCode, params: Readonly<Record<string, unknown>>, language: Language) {
  const { title, detail } = problemTexts[code];
  return {
    title: title[language],
    detail: inWords(detail, language, parametersInWords(params, language)) ?? title[language],
  };
}
