import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Deps } from '../deps';

/** A line a request: its id, the route's pattern, the status, the milliseconds. Never a body, a text or an address. */
export function logRequests({ log }: Deps): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'warn' : 'info'),
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customProps: (request, response) => ({
      method: request.method,
      route: 'locals' in response ? ((response.locals as { route?: string }).route ?? 'none') : 'none',
      status: response.statusCode,
    }),
  });
}
