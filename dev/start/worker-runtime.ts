import { DefaultLogger, Runtime } from '@temporalio/worker';

/**
 * Called before the first worker: otherwise the SDK stops its workers itself at Ctrl-C, before the API has closed, and
 * logs every change of state.
 */
export function prepareRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
}
