import type { Request } from 'express';
import { type Language, languages } from '../../domain/rules/schema-parts';
import { fieldProblemInWords } from '../../texts/field-problems';
import { wordsOfProblem } from '../../texts/problem-words';
import { preferredLanguage } from '../http/language';
import type { FieldProblem, Problem } from './problem';

/** A problem as RFC 9457 has it, in one language; `code` is stable, the words may change. */
export function problemBody(problem: Problem, language: Language) {
  const { code, status, params, errors } = problem;
  const { title, detail } = wordsOfProblem(code, params, language);
  return {
    type: `urn:fodfaeste:problem:${code}`,
    title,
    status,
    detail,
    code,
    params,
    ...(errors.length > 0 && { errors: errors.map((one) => fieldBody(one, language)) }),
  };
}

function fieldBody({ path, code, params, broken }: FieldProblem, language: Language) {
  return { path, code, ...fieldProblemInWords(code, params, language, broken) };
}

/** A problem in the language of the request, by its Accept-Language or else the configured one. */
export function problemInWords(problem: Problem, request: Request, configured: Language) {
  const language = preferredLanguage(request, languages, configured);
  return { language, body: problemBody(problem, language) };
}
