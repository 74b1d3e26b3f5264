import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { IgnoredMessage } from '../workflows/only-sealed';

export interface WorkerMetrics {
  readonly interceptor: ActivityInterceptorsFactory;
  /** Counts a signal or an update that a workflow passed over. */
  readonly countIgnored: (message: IgnoredMessage) => void;
  /** In Prometheus' text form. */
  text(): Promise<string>;
}

/** What a worker says of itself. */
export type WorkerStatus = {
  readonly release: string;
  /** Release and digest of the code that decides. */
  readonly version: string;
  takesWork(): boolean;
};

/** Times every activity by its name and outcome, and says which version this is, and whether it takes work. */
export function workerMetrics({ release, version, takesWork }: WorkerStatus): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'fodfaeste_' });
  const seconds = new Histogram({
    name: 'fodfaeste_activity_seconds',
    help: 'How long activities took, by activity and outcome',
    labelNames: ['activity', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  const working = new Gauge({
    name: 'fodfaeste_worker_working',
    help: '1 while this worker takes work from Temporal',
    registers: [registry],
    collect() {
      this.set(takesWork() ? 1 : 0);
    },
  });
  const ignored = new Counter({
    name: 'fodfaeste_ignored_messages_total',
    help: 'Signals and updates that workflows passed over, since they were not sealed for them with our key',
    labelNames: ['kind'],
    registers: [registry],
  });
  // From zero on, so that the first one is an increase.
  for (const kind of ['signal', 'update']) ignored.inc({ kind }, 0);
  new Gauge({
    name: 'fodfaeste_worker_build_info',
    help: 'The release of this worker, and its version: the release with a digest of the code that decides',
    labelNames: ['release', 'version'],
    registers: [registry],
  }).set({ release, version }, 1);
  return {
    interceptor: ({ info }) => ({
      inbound: {
        async execute(input, next) {
          const stop = seconds.startTimer({ activity: info.activityType });
          try {
            const answer = await next(input);
            stop({ outcome: 'done' });
            return answer;
          } catch (error) {
            stop({ outcome: 'failed' });
            throw error;
          }
        },
      },
    }),
    countIgnored: ({ kind }) => ignored.inc({ kind }),
    text: async () => {
      await working.get();
      return registry.metrics();
    },
  };
}
