import type { BrokenRule } from '../../domain/rules/schema-parts';
import type { FieldProblemCode, FieldProblemParams } from '../../texts/field-problems';
import type { NeededFor, ProblemCode } from '../../texts/problem-words';
import type { RefusalCode } from '../../texts/refusals';
import { HttpProblem, type More, type ProblemParams } from '../http/http-problem';

/** What a field is refused for that names someone who is not there, or cannot be named so. */
export const refusedNames = ['unknownPerson', 'unknownTeam', 'cannotBeNamed'] as const satisfies readonly ProblemCode[];

/** What is wrong with one field, and what would be right. */
export type FieldProblem = MalformedField | RefusedField;

/** A field that its schema does not take. */
export interface MalformedField {
  /** Where in the request: `body.contact.happenedAt`. */
  readonly path: string;
  readonly code: FieldProblemCode;
  readonly params: FieldProblemParams;
  /** The rule of a whole standard or of whole settings that is broken there. */
  readonly broken?: BrokenRule;
}

/** A field of the right form that is refused for what it says: by the case process, or because it names nobody. */
export interface RefusedField {
  readonly path: string;
  readonly refused: RefusalCode | (typeof refusedNames)[number];
  readonly params: ProblemParams;
}

/** The particulars that a problem's sentence tells must be given; others, for machines, may. */
export type Particulars<Code extends ProblemCode> = Code extends unknown
  ? keyof NeededFor<Code> extends never
    ? [params?: ProblemParams, more?: More<FieldProblem>]
    : [params: NeededFor<Code> & ProblemParams, more?: More<FieldProblem>]
  : never;

/** The one kind of error that the API answers; `texts/` has its words by `code`. */
export class Problem<Code extends ProblemCode = ProblemCode> extends HttpProblem<Code, FieldProblem> {
  constructor(status: number, code: Code, ...[params, more]: Particulars<Code>) {
    super(status, code, params, more);
  }
}

export const unknownCase = (): Problem => new Problem(404, 'unknownCase');
