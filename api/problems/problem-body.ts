import type { Request } from 'express';
import { type Language, languages } from '../../domain/rules/schema-parts';
import { fieldProblems } from '../../texts/field-problems';
import { fill } from '../../texts/fill';
import { requestProblems } from '../../texts/problems';
import { refusals } from '../../texts/refusals';
import type { Titled } from '../../texts/text';
import { preferredLanguage } from '../http/language';
import type { FieldProblem, Problem, ProblemCode } from './problem';

export const problemTexts: Readonly<Record<ProblemCode, Titled>> = { ...requestProblems, ...refusals };

/** A problem as RFC 9457 has it, in one language; `code` is stable, the words may change. */
export function problemBody(problem: Problem, language: Language) {
  const { code, status, params, errors } = problem;
  const { title, detail } = problemTexts[code];
  return {
    type: `urn:fodfaeste:problem:${code}`,
    title: title[language],
    status,
    detail: fill(detail, language, params),
    code,
    params,
    ...(errors.length > 0 && { errors: errors.map((one) => fieldBody(one, language)) }),
  };
}

function fieldBody({ path, code, params }: FieldProblem, language: Language) {
  const { title, detail } = fieldProblems[code];
  return { path, code, problem: title[language], expected: fill(detail, language, params) };
}

/** A problem in the language of the request, by its Accept-Language or else the configured one. */
export function problemInWords(problem: Problem, request: Request, configured: Language) {
  const language = preferredLanguage(request, languages, configured);
  return { language, body: problemBody(problem, language) };
}
