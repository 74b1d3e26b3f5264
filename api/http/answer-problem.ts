import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { HttpProblem } from './http-problem';

export const noSuchAddress: RequestHandler = () => {
  throw new HttpProblem(404, 'notFound');
};

interface Wording<Problem> {
  readonly log: Logger;
  readonly toProblem: (error: unknown) => Problem;
  /** The language and the body of the answer. */
  readonly inWords: (problem: Problem, request: Request) => { readonly language: string; readonly body: object };
}

/** Answers every error as problem+json (RFC 9457); an unexpected one is logged with its stack and answered without. */
export function answerProblem<Problem extends HttpProblem<string, unknown>>({
  log,
  toProblem,
  inWords,
}: Wording<Problem>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = toProblem(error);
    const { language, body } = inWords(problem, request);
    if (problem.status >= 500) logFailure(log, problem, response.locals.route);
    if (problem.retryAfterSeconds) response.set('Retry-After', String(problem.retryAfterSeconds));
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
    response.status(problem.status).set('Content-Language', language).type('application/problem+json');
    response.send(JSON.stringify(body));
  };
}

/** Logs the error's class and stack but not its message, which may quote personal data. */
function logFailure(log: Logger, { code, cause }: HttpProblem<string, unknown>, route: unknown): void {
  const because =
    cause instanceof Error ? { name: cause.name, code: codeOf(cause), stack: framesOf(cause) } : undefined;
  // The log's serializer for the key `error` drops everything that is not an Error, hence `because`.
  if (code === 'internal') log.error({ code, route, because }, 'a request failed');
  else log.warn({ code, route, because: because?.name }, 'a request could not be served');
}

/** The database's or Temporal's own error code, which quotes no data. */
function codeOf({ cause, ...error }: Error): unknown {
  if ('code' in error) return error.code;
  return cause instanceof Error ? codeOf(cause) : undefined;
}

function framesOf({ stack }: Error): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((row) => row.trimStart().startsWith('at '))
    .slice(0, 12);
}
