import type { FieldProblemCode } from '../../texts/field-problems';
import type { RequestProblemCode } from '../../texts/problems';
import type { RefusalCode } from '../../texts/refusals';
import type * as http from '../http/http-problem';
import { HttpProblem } from '../http/http-problem';

export type ProblemCode = RequestProblemCode | RefusalCode;
export type FieldProblem = http.FieldProblem<FieldProblemCode>;

/** The one kind of error that the API answers; `texts/` has its words by `code`. */
export class Problem extends HttpProblem<ProblemCode, FieldProblemCode> {}

export const unknownCase = (): Problem => new Problem(404, 'unknownCase');
