import { HttpProblem } from './http-problem';

/** What Express's body parser found wrong with a body; undefined for any other error. */
export function bodyProblem(error: unknown): HttpProblem | undefined {
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  switch (error.type) {
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return new HttpProblem(400, 'malformedJson');
    case 'entity.too.large':
      return new HttpProblem(413, 'tooLarge', { maximumBytes: 'limit' in error ? Number(error.limit) : null });
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new HttpProblem(415, 'unsupportedMediaType');
    default:
      return undefined;
  }
}
