import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import { dataConverter } from '../store/keys/data-converter';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import type { RuleShelf } from '../store/rules/load-rules';
import { taskQueue } from '../workflows/messages';
import { workflowBundle } from './bundle';

export type WorkerOptions = {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly store: Store;
  readonly rules: RuleShelf;
  readonly keys: MasterKeys;
  /** For what one workflow says to others. */
  readonly client: Client;
  readonly taskQueue?: string;
  /** Cases kept in memory, about 0.3 MB each; another one is folded from its history when it wakes. */
  readonly cachedCases?: number;
};

export type RunningWorker = {
  /** Settles when the worker has stopped; rejects when it stopped by itself. */
  readonly stopped: Promise<void>;
  /** Takes no more work, and waits for what is at work. */
  stop(): Promise<void>;
};

/** How long work that is under way may take to finish when the worker is told to stop. */
const shutdownGraceTime = '20s';

/** Payloads are encrypted, and what is encrypted does not get smaller: gzip would cost both sides and gain nothing. */
export function connectWorker(address: string): Promise<NativeConnection> {
  return NativeConnection.connect({ address, grpcCompression: { codec: 'none' } });
}

/** Starts a worker of cases and visits. It is at work when this returns. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { temporalAddress, namespace, store, rules, keys, client } = options;
  const connection = await connectWorker(temporalAddress);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: options.taskQueue ?? taskQueue,
    workflowBundle: await workflowBundle(),
    activities: createActivities({ store, rules, client }),
    dataConverter: dataConverter(keys),
    maxCachedWorkflows: options.cachedCases ?? 2_000,
    shutdownGraceTime,
  });
  const stopped = worker.run().finally(() => connection.close());
  stopped.catch(() => undefined);
  return {
    stopped,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}
