import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry/lib/worker';
import { type ActivityInterceptorsFactory, NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities';
import { type MailConfiguration, requireFallbacks } from '../activities/delivery/configuration';
import { mailService } from '../activities/delivery/dependencies';
import type { Instant } from '../domain/clock/time';
import type { AnchorKeeping } from '../store/audit/anchors';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import type { RulesCache } from '../store/rules/load-rules';
import { municipalitiesWithSettings } from '../store/rules/settings';
import { workerDataConverter } from '../temporal/data-converter';
import type { TemporalLogin } from '../temporal/login';
import { isNotSealed, notSealedCode, taskQueue as ourQueue } from '../workflows/messages';
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
  /** Where the audit log is anchored; without it, it is not. */
  readonly anchors?: AnchorKeeping;
  /** How mail is sent; without it there is none. */
  readonly mail?: MailConfiguration;
  readonly taskQueue?: string;
  /** The wall clock, unless a test has another. */
  readonly now?: () => Instant;
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
/** A task for a worker that was killed waits this long before another worker gets it. */
const stickyQueueScheduleToStartTimeout = '3s';

/** Without gzip, since encrypted payloads do not compress. */
export function connectWorker(address: string, login: TemporalLogin = {}): Promise<NativeConnection> {
  return NativeConnection.connect({ address, ...login, grpcCompression: { codec: 'none' } });
}

/**
 * Starts a worker, which polls the task queue once this resolves, beside other workers of whatever version.
 * @throws DoesNotReplay where running cases would get stuck in its code.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { temporalAddress, namespace, store, rules, keys, client, taskQueue = ourQueue, now } = options;
  if (options.mail) requireFallbacks(options.mail, await municipalitiesWithSettings(store.db));
  const bundle = await workflowBundle();
  await requireReplay(bundle);
  const mail = options.mail && mailService(options.mail);
  const connection = await connectWorker(temporalAddress, options.temporalLogin);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    identity: await workerIdentity(),
    workflowBundle: bundle,
    patchActivationCallback: ({ patchId }) => isTaken(patchId),
    activities: createActivities({
      store,
      rules,
      keys,
      client,
      taskQueue,
      ...(options.anchors && { anchors: options.anchors }),
      ...(mail && { mail }),
      ...(now && { now }),
    }),
    dataConverter: workerDataConverter(keys),
    maxCachedWorkflows: options.cachedCases ?? 2_000,
    stickyQueueScheduleToStartTimeout,
    shutdownGraceTime,
    shutdownForceTime,
    interceptors: { activity: [...(options.activityInterceptors ?? []), refuseNotSealed, traceActivity] },
    sinks: ignoredMessageSinks(options.onIgnoredMessage),
  });
  const stopped = worker.run().finally(() => {
    mail?.transport.close();
    return connection.close();
  });
  stopped.catch(() => undefined);
  return {
    stopped,
    takesWork: () => worker.getState() === 'RUNNING',
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

/** The worker's name in Temporal's histories; the random part tells containers apart, where every pid is 1. */
async function workerIdentity(): Promise<string> {
  return `fodfaeste ${await ownVersion()} ${process.pid}-${randomBytes(2).toString('hex')}`;
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
