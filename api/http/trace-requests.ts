import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

/**
 * Opens a span for each request, named by the route's pattern, under which the calls to Temporal are traced. Does nothing
 * where no collector is configured.
 */
export function traceRequests(): RequestHandler {
  const tracer = trace.getTracer('fodfaeste-api');
  return (request, response, next) => {
    const before = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, before);
    response.once('close', () => {
      const route = String(response.locals.route ?? 'none');
      span.updateName(`${request.method} ${route}`);
      span.setAttributes({
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': response.statusCode,
        'fodfaeste.request_id': String(request.id),
      });
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(before, span), next);
  };
}
