import type { Json } from './json';

/** What is wrong with one field, and what would be right. */
export interface FieldProblem<Code extends string = string> {
  /** Where in the request: `body.contact.happenedAt`. */
  readonly path: string;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemParams = Readonly<Record<string, Json>>;

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
export class HttpProblem<Code extends string = ProtocolProblemCode, FieldCode extends string = never> extends Error {
  readonly errors: readonly FieldProblem<FieldCode>[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly status: number,
    readonly code: Code,
    readonly params: ProblemParams = {},
    more: { errors?: readonly FieldProblem<FieldCode>[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
