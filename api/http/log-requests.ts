import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Logs one line per request: id, method, route pattern, status, milliseconds; URL and body may be personal. */
export function logRequests(log: Logger): RequestHandler {
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

/** Names the route by its pattern, since a URL may hold an id or a search word. */
function facts(request: IncomingMessage, response: ServerResponse) {
  const { route = 'none' } = 'locals' in response ? (response.locals as { route?: string }) : {};
  return { id: request.id, method: request.method, route, status: response.statusCode };
}
