import type { Json } from './json';

export type ProblemParams = Readonly<Record<string, Json>>;

/** What a problem may have beside its code: what is wrong field by field, when to come again, and what it was for us. */
export interface More<FieldProblem> {
  readonly errors?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** What the protocol itself finds, whatever is asked for. */
export type ProtocolProblemCode =
  | 'notFound'
  | 'malformedJson'
  | 'tooLarge'
  | 'unsupportedMediaType'
  | 'idempotencyKeyMissing'
  | 'idempotencyKeyInvalid'
  | 'tooOften'
  | 'busy'
  | 'tooSlow'
  | 'internal';

/** The one kind of error that is answered, as problem+json (RFC 9457). */
export class HttpProblem<Code extends string = ProtocolProblemCode, FieldProblem = never> extends Error {
  readonly errors: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly status: number,
    readonly code: Code,
    readonly params: ProblemParams = {},
    more: More<FieldProblem> = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
