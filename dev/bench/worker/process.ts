import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { loadShippedSettings, loadShippedStandards } from '../../../standards/load';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { openStore, type Store } from '../../../store/open';
import { installRules } from '../../../store/rules/install';
import { rulesCache } from '../../../store/rules/load-rules';
import { seedPeople } from '../../../store/seed';
import { connectClient } from '../../../temporal/client';
import { dataConverter } from '../../../temporal/data-converter';
import { connectWorker, startWorker } from '../../../worker/worker';
import { type Answered, type Asked, minimalTaskQueue, type Question, type WorkerPlan } from './questions';

/**
 * The worker of the benchmark, a process of its own as in production: the product's worker as it is, and beside it, in
 * the same process, the raw limit's. It has the store, so it also answers how far the record is.
 */
async function main(plan: WorkerPlan): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const { temporalAddress, namespace, cachedCases } = plan;
  const keys = loadMasterKeys({});
  const store = await openStore(plan.store);
  await installRules(store.db, { standards: loadShippedStandards(), settings: loadShippedSettings() });
  await seedPeople(store.db);

  const { connection, client } = await connectClient({ address: temporalAddress, namespace, keys });
  const rules = rulesCache(store.db);
  const options = { temporalAddress, namespace, store, rules, keys, client, ...(cachedCases && { cachedCases }) };
  const start = () => startWorker(options);
  let worker = await start();
  const minimal = await startMinimalWorker(plan);

  const answer = async (question: Question): Promise<number> => {
    switch (question.ask) {
      case 'recorded':
        return countRecorded(store, question.cases);
      case 'emptyCache':
        await worker.stop();
        worker = await start();
        return 0;
      case 'stop':
        await Promise.all([worker.stop(), minimal.stop()]);
        await connection.close();
        await store.close();
        return 0;
    }
  };
  answerTo(answer);
}

async function startMinimalWorker({ temporalAddress, namespace }: WorkerPlan): Promise<{ stop(): Promise<void> }> {
  const connection = await connectWorker(temporalAddress);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: minimalTaskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, preloadModules: [workflowsPath], logger: quiet }),
    dataConverter: dataConverter(loadMasterKeys({})),
  });
  const stopped = worker.run().finally(() => connection.close());
  stopped.catch(() => undefined);
  return {
    stop: () => {
      worker.shutdown();
      return stopped;
    },
  };
}

async function countRecorded({ db }: Store, cases: readonly string[]): Promise<number> {
  const { sum } = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.sum<number | null>('version').as('sum'))
    .where('case_id', 'in', cases)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

function answerTo(answer: (question: Question) => Promise<number>): void {
  const send = (answered: Answered) => process.send?.(answered);
  process.on('message', (asked: Asked) => {
    answer(asked).then(
      (number) => {
        send({ number: asked.number, answer: number });
        if (asked.ask === 'stop') process.disconnect();
      },
      (error: unknown) => send({ number: asked.number, failed: String(error) }),
    );
  });
  // Whoever asks has ended without a word: nobody is left to work for.
  process.on('disconnect', () => process.exit());
  send({ number: 0, answer: 0 });
}

const workflowsPath = require.resolve('../minimal-workflow');
const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: console.error };

main(JSON.parse(process.argv[2] ?? '{}')).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
