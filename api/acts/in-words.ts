import type { CaseId } from '../../domain';
import type { Language } from '../../domain/rules/schema-parts';
import type { OneResult } from '../../domain/saga/outcome';
import { inWords } from '../cases/commands/command-answer';
import { problemBody } from '../problems/problem-body';
import type { ActDone } from './carry-out';
import { problemOf } from './problem-of';

/** What a case answered last in an act. Throws a RangeError where it had no part in it. */
export function answerOf({ answers }: Pick<ActDone, 'answers'>, caseId: CaseId, language: Language) {
  const last = answers.findLast((one) => one.caseId === caseId);
  if (!last) throw new RangeError(`${caseId} had no part in the act`);
  return inWords(caseId, last.answer, language);
}

/** How one of many cases went, as it is shown. */
export function resultInWords(one: OneResult, language: Language) {
  const { caseId } = one;
  if ('version' in one) return { caseId, ok: true, version: one.version };
  return { caseId, ok: false, problem: problemBody(problemOf(one), language) };
}
