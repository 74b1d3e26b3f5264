import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  extractContextFromHeaders,
  headersWithContext,
} from '@temporalio/interceptors-opentelemetry/lib/instrumentation';
import {
  OpenTelemetryInboundInterceptor,
  OpenTelemetryInternalsInterceptor,
  OpenTelemetryOutboundInterceptor,
} from '@temporalio/interceptors-opentelemetry/lib/workflow';
import {
  type ActivityInput,
  type ContinueAsNewInput,
  type Next,
  type QueryInput,
  type SignalInput,
  type UpdateInput,
  type WorkflowExecuteInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptorsFactory,
  type WorkflowOutboundCallsInterceptor,
  workflowInfo,
} from '@temporalio/workflow';

/**
 * Ends the span when the promise settles, and returns that very promise. Temporal's own interceptors await it, which adds
 * microtasks and so changes the order of commands: a run that began traced could then not be replayed untraced.
 */
function endSpanWhenSettled<Answer>(span: Span, promise: Promise<Answer>): Promise<Answer> {
  promise.then(
    () => span.end(),
    () => span.setStatus({ code: SpanStatusCode.ERROR }).end(),
  );
  return promise;
}

class Inbound extends OpenTelemetryInboundInterceptor {
  override execute(input: WorkflowExecuteInput, next: Next<WorkflowInboundCallsInterceptor, 'execute'>) {
    // A span is exported when it ends and a run lasts for weeks, so this one ends at once and is the parent of the rest.
    const before = extractContextFromHeaders(input.headers) ?? context.active();
    const span = this.tracer.startSpan(`RunWorkflow:${workflowInfo().workflowType}`, {}, before);
    span.end();
    return context.with(trace.setSpan(before, span), () => next(input));
  }

  override handleUpdate(input: UpdateInput, next: Next<WorkflowInboundCallsInterceptor, 'handleUpdate'>) {
    return this.within(`HandleUpdate:${input.name}`, input.headers, () => next(input));
  }

  override handleSignal(input: SignalInput, next: Next<WorkflowInboundCallsInterceptor, 'handleSignal'>) {
    return this.within(`HandleSignal:${input.signalName}`, input.headers, () => next(input));
  }

  override validateUpdate(input: UpdateInput, next: Next<WorkflowInboundCallsInterceptor, 'validateUpdate'>) {
    next(input);
  }

  override handleQuery(input: QueryInput, next: Next<WorkflowInboundCallsInterceptor, 'handleQuery'>) {
    return next(input);
  }

  private within<Answer>(name: string, headers: WorkflowExecuteInput['headers'], act: () => Promise<Answer>) {
    const before = extractContextFromHeaders(headers) ?? context.active();
    const span = this.tracer.startSpan(name, {}, before);
    return endSpanWhenSettled(span, context.with(trace.setSpan(before, span), act));
  }
}

class Outbound extends OpenTelemetryOutboundInterceptor {
  override scheduleActivity(input: ActivityInput, next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>) {
    const span = this.tracer.startSpan(`StartActivity:${input.activityType}`);
    const begin = () => next({ ...input, headers: headersWithContext(input.headers) });
    return endSpanWhenSettled(span, context.with(trace.setSpan(context.active(), span), begin));
  }

  override continueAsNew(input: ContinueAsNewInput, next: Next<WorkflowOutboundCallsInterceptor, 'continueAsNew'>) {
    return next({ ...input, headers: headersWithContext(input.headers) });
  }
}

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [new Inbound()],
  outbound: [new Outbound()],
  internals: [new OpenTelemetryInternalsInterceptor()],
});
