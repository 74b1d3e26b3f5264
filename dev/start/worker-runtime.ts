import { DefaultLogger, Runtime } from '@temporalio/worker';

/**
 * Before the first worker: the SDK would otherwise stop its workers itself at Ctrl-C, before the API has let go, and
 * tell the terminal of every change of state.
 */
export function prepareRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
}
