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
 * Spans of what a workflow does, by Temporal's own interceptors, but for one thing: theirs wait for a promise or two
 * more, so that what a case does in one moment comes in another order, and a case that began traced could not go on
 * untraced. These pass on the very promise that they were given, and only look at it from the side. So tracing may be
 * turned on and off under running cases.
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
    // A run lasts for weeks, and a span is told of when it ends: this one says that the run began, and is what follows it.
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
