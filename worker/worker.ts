import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry/lib/worker';
import { type ActivityInterceptorsFactory, NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import { type MailConfiguration, requireFallbacks } from '../activities/delivery/configuration';
import { type MailService, mailService } from '../activities/delivery/dependencies';
import { rehearsalActivities } from '../activities/rehearsals';
import type { WallInstant } from '../domain/clock/whose';
import type { AnchorKeeping } from '../store/audit/anchors';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import { municipalitiesWithSettings } from '../store/rules/settings';
import { workerDataConverter } from '../temporal/data-converter';
import type { TemporalLogin } from '../temporal/login';
import { deliveryQueue, isNotSealed, notSealedCode, taskQueue as ourQueue, visitQueue } from '../workflows/messages';
import type { IgnoredMessage } from '../workflows/only-sealed';
import { isTaken } from '../workflows/revisions';
import { workflowBundle } from './bundle';
import { ignoredMessageSinks } from './ignored-messages';
import { requireReplay } from './replay/gate';
import { ownVersion } from './version';

export type WorkerOptions = {
  readonly temporalAddress: string;
  readonly temporalLogin?: TemporalLogin;
  readonly namespace: string;
  readonly store: Store;
  readonly rules: RulesCache;
  readonly keys: MasterKeys;
  /** For activities that signal other workflows. */
  readonly client: Client;
  /** The same for the namespace of rehearsals, where they are switched on: a second worker then takes its work. */
  readonly rehearsalClient?: Client | undefined;
  /** Where the audit log is anchored; without it, it is not. */
  readonly anchors?: AnchorKeeping;
  /** How mail is sent; without it there is none. */
  readonly mail?: MailConfiguration;
  readonly taskQueue?: string;
  /** The wall clock, unless a test has another. */
  readonly now?: () => WallInstant;
  /** How many cases are cached, about 0.3 MB each; any other is replayed from its history when it wakes. */
  readonly cachedCases?: number;
  /** Called for each signal and update that a workflow passed over, since it was not sealed for it. */
  readonly onIgnoredMessage?: (message: IgnoredMessage) => void;
  /** Round every activity, from outside in. */
  readonly activityInterceptors?: readonly ActivityInterceptorsFactory[];
};

export type RunningWorker = {
  /** Settles when the worker has stopped; rejects when it stopped by itself. */
  readonly stopped: Promise<void>;
  takesWork(): boolean;
  /** Takes no more tasks and waits for those that run. */
  stop(): Promise<void>;
};

/** How long running tasks may take after shutdown began, and when they are abandoned. */
const shutdownGraceTime = '20s';
const shutdownForceTime = '25s';
/** Rehearsals are few, and nobody waits on one that is replayed. */
const CACHED_REHEARSED = 100;
const CACHED_VISITS = 200;
const CACHED_DELIVERIES = 10;
/** How many connections to the database a worker of its own has. */
export const WORKER_CONNECTIONS = 16;
/** So many activities of cases at a time, fewer than there are connections, so that visits and mail never wait for one. */
const CASE_ACTIVITIES = WORKER_CONNECTIONS - 4;
/** A task for a worker that was killed waits this long before another worker gets it. */
const stickyQueueScheduleToStartTimeout = '3s';

/** Without gzip, since encrypted payloads do not compress. */
export function connectWorker(address: string, login: TemporalLogin = {}): Promise<NativeConnection> {
  return NativeConnection.connect({ address, ...login, grpcCompression: { codec: 'none' } });
}

/**
 * Starts a worker, which polls its task queues once this resolves, beside other workers of whatever version: that of the cases, that
 * of the visits, that of the delivery job where it has mail; and one for rehearsals, where there is a client for them.
 * @throws DoesNotReplay where running cases would get stuck in its code.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { temporalAddress, store, namespace, rehearsalClient } = options;
  if (options.mail) requireFallbacks(options.mail, await municipalitiesWithSettings(store.db));
  const bundle = await workflowBundle();
  await requireReplay(bundle);
  const mail = options.mail && mailService(options.mail);
  const connection = await connectWorker(temporalAddress, options.temporalLogin);
  const shared = { ...(await sharedOptions(options)), connection, workflowBundle: bundle };
  const real = { ...shared, namespace, activities: realActivities(options, mail) };
  const { taskQueue } = shared;
  const workers = [
    await Worker.create({
      ...real,
      maxCachedWorkflows: options.cachedCases ?? 2_000,
      maxConcurrentActivityTaskExecutions: CASE_ACTIVITIES,
    }),
    await Worker.create({ ...real, taskQueue: visitQueue(taskQueue), maxCachedWorkflows: CACHED_VISITS }),
  ];
  if (mail) {
    const ofDelivery = { taskQueue: deliveryQueue(taskQueue), maxCachedWorkflows: CACHED_DELIVERIES };
    workers.push(await Worker.create({ ...real, ...ofDelivery }));
  }
  if (rehearsalClient) {
    workers.push(
      await Worker.create({
        ...shared,
        namespace: rehearsalClient.options.namespace,
        activities: ofRehearsals(options, rehearsalClient),
        maxCachedWorkflows: CACHED_REHEARSED,
      }),
    );
  }
  return runTogether(workers, async () => {
    mail?.transport.close();
    await connection.close();
  });
}

/** What all have: codec and patience, on the same bundle. */
async function sharedOptions(options: WorkerOptions) {
  const { taskQueue = ourQueue, keys, activityInterceptors = [], onIgnoredMessage } = options;
  const version = await ownVersion();
  return {
    taskQueue,
    identity: workerIdentity(version),
    // Stands in three events of each step; the SDK's own is a hundred characters long.
    buildId: version,
    patchActivationCallback: ({ patchId }: { patchId: string }) => isTaken(patchId),
    dataConverter: workerDataConverter(keys),
    stickyQueueScheduleToStartTimeout,
    shutdownGraceTime,
    shutdownForceTime,
    interceptors: { activity: [...activityInterceptors, refuseNotSealed, traceActivity] },
    sinks: ignoredMessageSinks(onIgnoredMessage),
  };
}

function realActivities(options: WorkerOptions, mail: MailService | undefined) {
  const { store, rules, keys, client, taskQueue = ourQueue, anchors, now } = options;
  const given = { ...(anchors && { anchors }), ...(mail && { mail }), ...(now && { now }) };
  return createActivities({ store, rules, keys, client, taskQueue, ...given });
}

function ofRehearsals({ store, rules, keys, taskQueue = ourQueue }: WorkerOptions, client: Client) {
  return rehearsalActivities({ store, db: store.db, rules, keys, client, taskQueue });
}

/** Runs the workers as one: where one of them stops by itself, so do the others. */
function runTogether(workers: readonly Worker[], afterwards: () => Promise<void>): RunningWorker {
  const stopAll = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const stopped = Promise.allSettled(workers.map((worker) => worker.run().finally(stopAll))).then(async (ended) => {
    await afterwards();
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  });
  stopped.catch(() => undefined);
  return {
    stopped,
    takesWork: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    stop: async () => {
      stopAll();
      await stopped;
    },
  };
}

/** The worker's name in Temporal's histories; the random part tells containers apart, where every pid is 1. */
function workerIdentity(version: string): string {
  return `fodfaeste ${version} ${process.pid}-${randomBytes(2).toString('hex')}`;
}

/** An activity that a stranger's workflow asks our workers for. */
const refuseNotSealed: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute(input, next) {
      if (input.args.some(isNotSealed))
        throw ApplicationFailure.nonRetryable(
          'what the activity was given is not sealed for its workflow',
          notSealedCode,
        );
      return next(input);
    },
  },
});

/** Tells nobody where the process has begun no tracing. */
const traceActivity: ActivityInterceptorsFactory = (context) => ({
  inbound: new OpenTelemetryActivityInboundInterceptor(context),
});
