import type { Request } from 'express';
import { type Language, languages } from '../../domain/rules/schema-parts';
import { fieldProblemInWords } from '../../texts/field-problems';
import { wordsOfProblem } from '../../texts/problem-words';
import { preferredLanguage } from '../http/language';
import type { FieldProblem, Problem, RefusedField } from './problem';
import { isRefusalCode } from './refusal-status';

/** A problem as RFC 9457 has it, in one language; `code` is stable, the words may change. */
export function problemBody(problem: Problem, language: Language) {
  const { code, status } = problem;
  const { title, detail } = wordsOfProblem(code, problem.params, language);
  const refused = fieldOfRefusal(problem);
  const params = refused ? { ...problem.params, field: refused.path } : problem.params;
  const errors = refused
    ? [{ ...refused, problem: title, expected: detail }]
    : problem.errors.map((one) => fieldBody(one, language));
  return {
    type: `urn:fodfaeste:problem:${code}`,
    title,
    status,
    detail,
    code,
    params,
    ...(errors.length > 0 && { errors }),
  };
}

/** Where in the request the one field stands that a refusal by the case process is about. */
function fieldOfRefusal({ code, params, errors }: Problem) {
  if (errors.length > 0 || !isRefusalCode(code) || typeof params.field !== 'string') return undefined;
  return { path: `body.${params.field}`, code };
}

function fieldBody(problem: FieldProblem, language: Language) {
  if ('refused' in problem) return refusedFieldBody(problem, language);
  const { path, code, params, broken } = problem;
  return { path, code, ...fieldProblemInWords(code, params, language, broken) };
}

function refusedFieldBody({ path, refused, params }: RefusedField, language: Language) {
  const { title, detail } = wordsOfProblem(refused, params, language);
  return { path, code: refused, problem: title, expected: detail };
}

/** A problem in the language of the request, by its Accept-Language or else the configured one. */
export function problemInWords(problem: Problem, request: Request, configured: Language) {
  const language = preferredLanguage(request, languages, configured);
  return { language, body: problemBody(problem, language) };
}
