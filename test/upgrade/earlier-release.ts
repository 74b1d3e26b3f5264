import type { WorkflowClientInterceptor } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities';
import { dataConverter } from '../../temporal/data-converter';
import { connectWorker } from '../../worker/worker';
import { type CaseInput, historyVersion, type VisitInput, visitQueue } from '../../workflows/messages';
import { temporalAddress } from '../environment/temporal';
import type { OwnSystem } from './own-system';

const earlier = historyVersion - 1;

/** Begins runs as a release before has begun them, while told to. */
export function asEarlierRelease(isTold: () => boolean): WorkflowClientInterceptor {
  return {
    startWithDetails(start, next) {
      if (!isTold()) return next(start);
      const [input] = start.options.args as [CaseInput | VisitInput];
      return next({ ...start, options: { ...start.options, args: [{ ...input, historyVersion: earlier }] } });
    },
  };
}

/** A worker of a release before. Without activities it decides, and records nothing. */
export async function workAsEarlierRelease(
  { store, rules, keys, client, namespace, taskQueue }: OwnSystem,
  { records = true }: { readonly records?: boolean } = {},
): Promise<{ stop(): Promise<void> }> {
  const connection = await connectWorker(temporalAddress());
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('./fixtures/earlier-release'),
    logger: new DefaultLogger('ERROR'),
  });
  const activities = createActivities({ store, rules, client, keys, taskQueue });
  const common = { connection, namespace, dataConverter: dataConverter(keys), workflowBundle };
  // Visits are where the visits of this release are, since it is this release's client that begins them.
  const workers = await Promise.all(
    [taskQueue, visitQueue(taskQueue)].map((queue) =>
      Worker.create({ ...common, taskQueue: queue, ...(records && { activities }) }),
    ),
  );
  const working = Promise.all(workers.map((worker) => worker.run()));
  return {
    async stop() {
      for (const worker of workers) worker.shutdown();
      await working;
      await connection.close();
    },
  };
}
