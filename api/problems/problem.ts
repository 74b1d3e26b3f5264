import type { FieldProblemCode } from '../../texts/field-problems';
import type { RequestProblemCode } from '../../texts/problems';
import type { RefusalCode } from '../../texts/refusals';

export type ProblemCode = RequestProblemCode | RefusalCode;

/** What is wrong with one field, and what would be right. */
export interface FieldProblem {
  /** Where in the request: `body.contact.happenedAt`. */
  readonly path: string;
  readonly code: FieldProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemParams = Readonly<Record<string, unknown>>;

/** The one kind of error that the API answers, as problem+json (RFC 9457); `texts/` has its words by `code`. */
export class Problem extends Error {
  readonly errors: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    more: { errors?: readonly FieldProblem[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const unknownCase = (): Problem => new Problem(404, 'unknownCase');
