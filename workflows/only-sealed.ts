import {
  ApplicationFailure,
  log,
  type Next,
  proxySinks,
  type SignalInput,
  type Sinks,
  type UpdateInput,
  type WorkflowExecuteInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptorsFactory,
} from '@temporalio/workflow';
import { commandSignal, commandUpdate, isCommandMessage, isNotSealed, notSealedCode } from './messages';

/** A signal or an update that a workflow did not take, since nobody with our key sent it. */
export type IgnoredMessage = { readonly kind: 'signal' | 'update'; readonly name: string };

/** Tells the worker, which counts them. */
export interface IgnoredMessageSinks extends Sinks {
  ignoredMessages: { ignored(message: IgnoredMessage): void };
}

const { ignoredMessages } = proxySinks<IgnoredMessageSinks>();

/**
 * Keeps from every workflow what whoever can write to the namespace may send without having our key: a signal is ignored, an
 * update refused before it leaves a trace, a start fails at once, so that its id stays free. Each method hands on the very promise it is
 * given: awaiting it would change the order of a run's commands.
 */
class OnlySealed implements WorkflowInboundCallsInterceptor {
  execute(input: WorkflowExecuteInput, next: Next<WorkflowInboundCallsInterceptor, 'execute'>): Promise<unknown> {
    if (!input.args.some(isNotSealed)) return next(input);
    // Thrown here it would fail the step alone, which is tried again for ever.
    return Promise.reject(
      ApplicationFailure.nonRetryable('what it was started with is not sealed for it', notSealedCode),
    );
  }

  handleSignal(input: SignalInput, next: Next<WorkflowInboundCallsInterceptor, 'handleSignal'>): Promise<void> {
    const isOurs = input.signalName === commandSignal ? isCommand(input.args) : !input.args.some(isNotSealed);
    if (isOurs) return next(input);
    noteIgnored({ kind: 'signal', name: input.signalName });
    return Promise.resolve();
  }

  validateUpdate(input: UpdateInput, next: Next<WorkflowInboundCallsInterceptor, 'validateUpdate'>): void {
    const isOurs = input.name === commandUpdate ? isCommand(input.args) : !input.args.some(isNotSealed);
    if (!isOurs) {
      noteIgnored({ kind: 'update', name: input.name });
      throw ApplicationFailure.nonRetryable('this update is not sealed for this workflow', notSealedCode);
    }
    next(input);
  }
}

function noteIgnored(message: IgnoredMessage): void {
  log.warn('ignored a message that is not sealed for this workflow', message);
  ignoredMessages.ignored(message);
}

function isCommand([message, ...more]: readonly unknown[]): boolean {
  return isCommandMessage(message) && more.length === 0;
}

export const interceptors: WorkflowInterceptorsFactory = () => ({ inbound: [new OnlySealed()] });
