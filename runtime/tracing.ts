import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry/lib/client';

/** What passes from a request to an activity is told, as spans of one trace, to a collector. */
export interface Tracing {
  /** Of the Temporal client: a command's span goes along to the workflow in its header. */
  readonly clientInterceptor: OpenTelemetryWorkflowClientInterceptor;
  /** Sends what is still waiting. */
  close(): Promise<void>;
}

/** Tells spans to the collector at this address (OTLP over HTTP), from now on. Without an address nothing is traced. */
export function startTracing(program: 'api' | 'worker', collector: string | undefined): Tracing | undefined {
  if (!collector) return undefined;
  const resource = resourceFromAttributes({ 'service.name': `fodfaeste-${program}` });
  const url = `${collector.replace(/\/+$/, '')}/v1/traces`;
  const spans = new BatchSpanProcessor(withoutErrorTexts(new OTLPTraceExporter({ url })), {
    scheduledDelayMillis: 1_000,
  });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [spans] });
  provider.register();
  return { clientInterceptor: new OpenTelemetryWorkflowClientInterceptor(), close: () => provider.shutdown() };
}

/** An error's own words may hold a value that someone typed, so of an error only its kind leaves this process. */
function withoutErrorTexts(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withoutErrorText), done),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}

const KIND = 'exception.type';

function withoutErrorText(span: ReadableSpan): ReadableSpan {
  const events = span.events.map((event) => ({
    ...event,
    ...(event.attributes && { attributes: { [KIND]: event.attributes[KIND] } }),
  }));
  return Object.create(span, { events: { value: events }, status: { value: { code: span.status.code } } });
}
