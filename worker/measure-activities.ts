import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface WorkerFigures {
  readonly interceptor: ActivityInterceptorsFactory;
  /** In Prometheus' text form. */
  text(): Promise<string>;
}

/** Times every activity by its name and outcome, and says whether the worker takes work. */
export function workerFigures(takesWork: () => boolean): WorkerFigures {
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
    text: async () => {
      await working.get();
      return registry.metrics();
    },
  };
}
