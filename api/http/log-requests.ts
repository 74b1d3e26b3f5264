import type { IncomingMessage, ServerResponse } from 'node:http';
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
    customSuccessObject: (request, response, { responseTime }) => ({ ...facts(request, response), ms: responseTime }),
    customErrorObject: (request, response, _error, { responseTime }) => ({
      ...facts(request, response),
      ms: responseTime,
    }),
  });
}

/** The route by its pattern: an address may hold an id, or a word that someone searched for. */
function facts(request: IncomingMessage, response: ServerResponse) {
  const { route = 'none' } = 'locals' in response ? (response.locals as { route?: string }) : {};
  return { id: request.id, method: request.method, route, status: response.statusCode };
}
